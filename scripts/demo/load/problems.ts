import type * as z from 'zod'

/** What is wrong with the demo's files: each problem names its file and field. */
export class DemoError extends Error {
  override name = 'DemoError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(
      `示例库有 ${problems.length} 处错误 / The demo library has ${problems.length} errors:\n${problems.join('\n')}`,
    )
    this.problems = problems
  }
}

/** Collects problems, so that one run names them all. */
export class Problems {
  readonly list: string[] = []

  add(file: string, field: string, message: string): void {
    this.list.push(field ? `${file}: ${field}: ${message}` : `${file}: ${message}`)
  }

  /** The value as `schema` makes it, or undefined after adding what is wrong with it. */
  check<S extends z.ZodType>(schema: S, value: unknown, file: string): z.output<S> | undefined {
    const result = schema.safeParse(value)
    if (result.success) return result.data
    for (const issue of result.error.issues) this.add(file, fieldOf(issue.path), issue.message)
    return undefined
  }

  /** Throws DemoError if there are any. */
  end(): void {
    if (this.list.length > 0) throw new DemoError(this.list)
  }
}

const fieldOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`,
    )
    .join('')
