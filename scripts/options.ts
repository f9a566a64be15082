import path from 'node:path'
import { parseArgs } from 'node:util'
import { ExpectedError } from './expected-error.ts'

/** The options that every command shares where they make sense. */
export type Options = {
  /** Folder of everything the library owns. */
  data: string
  /** The public server's port, if given; CMS, search and worker follow it. */
  portBase?: number
  /** Where the public server and the CMS listen, if given. */
  host?: string
  /** Whether a new library stays empty instead of getting the demo. */
  isEmpty: boolean
  /** What is no option: a command's own arguments. */
  rest: string[]
}

/** Options of one command alone: `{ repair: 'boolean' }`. */
type Own = Record<string, 'boolean' | 'string'>

const SHARED = { data: 'string', 'port-base': 'string', host: 'string', empty: 'boolean' } as const

/**
 * Reads a command's arguments; `own` names what it takes beside the shared ones. Throws ExpectedError
 * for anything unknown or out of range.
 */
export function readOptions<const O extends Own = Record<never, never>>(
  argv: string[] = process.argv.slice(2),
  own?: O,
) {
  const options = Object.entries({ ...SHARED, ...own }).map(
    ([name, type]) => [name, { type }] as const,
  )
  const { values, positionals } = parse(argv, Object.fromEntries(options))
  const shared: Options = {
    data: path.resolve(text(values.data) ?? process.env.DATA_DIR ?? 'data'),
    portBase: portBase(text(values['port-base'])),
    host: text(values.host),
    isEmpty: values.empty === true,
    rest: positionals,
  }
  return {
    ...shared,
    own: values as { [N in keyof O]?: O[N] extends 'boolean' ? boolean : string },
  }
}

/** The public server, CMS, search and worker listen on this many ports, one after the other. */
export const PORTS = 4

function portBase(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const port = Number(value)
  if (Number.isInteger(port) && port >= 1024 && port + PORTS - 1 <= 65_535) return port
  throw new ExpectedError(
    `--port-base 应为 1024 到 ${65_536 - PORTS} 之间的整数：${value}`,
    `--port-base must be a whole number from 1024 to ${65_536 - PORTS}: ${value}`,
  )
}

function parse(args: string[], options: Record<string, { type: 'boolean' | 'string' }>) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (cause) {
    const known = Object.keys(options)
      .map((name) => `--${name}`)
      .join(' ')
    throw new ExpectedError(
      `参数有误，可用的有 ${known}`,
      `Wrong arguments (${(cause as Error).message}); known are ${known}`,
      { cause },
    )
  }
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
