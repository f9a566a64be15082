import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { TERM_KINDS, type TermKind } from '../../../cms/published/record.ts'
import { term, type TermRow } from '../format/vocabulary.ts'
import type { Problems } from './problems.ts'

export type { TermKind }

/** What resources name a term of this kind by. */
export const idIn =
  (kind: TermKind) =>
  (row: TermRow): string =>
    kind === 'majors' || kind === 'industries' ? (row.code ?? '') : row.slug

/** The rows of every `vocabulary/<kind>.csv`; broader terms come first. */
export function readVocabulary(root: string, problems: Problems): Record<TermKind, TermRow[]> {
  return Object.fromEntries(
    TERM_KINDS.map((kind) => [kind, broaderFirst(readTerms(root, kind, problems), idIn(kind))]),
  ) as Record<TermKind, TermRow[]>
}

function readTerms(root: string, kind: TermKind, problems: Problems): TermRow[] {
  const file = `vocabulary/${kind}.csv`
  let rows: unknown[]
  try {
    rows = parse(readFileSync(path.join(root, file), 'utf8'), {
      columns: true,
      bom: true,
      skip_empty_lines: true,
    })
  } catch (error) {
    problems.add(file, '', (error as Error).message)
    return []
  }
  const seen = new Set<string>()
  return rows.flatMap((row, index) => {
    const read = problems.check(term, row, `${file}: line ${index + 2}`)
    if (!read) return []
    for (const name of new Set([read.slug, idIn(kind)(read)])) {
      if (seen.has(name))
        problems.add(`${file}: line ${index + 2}`, '', `${name || 'an empty code'} is there twice`)
      seen.add(name)
    }
    return [read]
  })
}

function broaderFirst(rows: TermRow[], id: (row: TermRow) => string): TermRow[] {
  const byId = new Map(rows.map((row) => [id(row), row]))
  const depth = (row: TermRow, below = 0): number => {
    const parent = row.parent === undefined ? undefined : byId.get(row.parent)
    return parent && below < rows.length ? depth(parent, below + 1) : below
  }
  return rows.toSorted((a, b) => depth(a) - depth(b))
}
