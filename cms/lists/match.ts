import type { PayloadRequest, Where } from 'payload'
import { idOf } from '../access/rights.ts'
import { DEFAULT_LOCALE, type LocalizedText } from '../published/locale.ts'
import type { ResourceKind } from '../published/record.ts'
import { forAllLocales } from '../workflow/all-locales.ts'
import { NUMBER, NUMBER_COLUMN, TITLE } from './columns.ts'
import type { Cell, ReadRow } from './read-cells.ts'
import type { ListProblem } from './read-list.ts'

/** A resource of the project as its latest version has it, in all locales. */
export type Stored = Record<string, unknown> & { id: string; updatedAt: string }

/** The latest versions of a project's resources of one kind, or of those that the rows name. */
export async function readStored(
  req: PayloadRequest,
  kind: ResourceKind,
  { project, rows }: { project: string; rows?: readonly ReadRow[] },
): Promise<Stored[]> {
  const common = {
    collection: kind,
    draft: true,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  } as const
  const inProject: Where = { project: { equals: project } }
  // A title is looked for in its own language; all of them are read then.
  const named =
    rows &&
    (await req.payload.find({
      ...common,
      where: { and: [inProject, { or: namedBy(rows) }] },
      select: {},
      locale: DEFAULT_LOCALE,
      req,
    }))
  const { docs } = await req.payload.find({
    ...common,
    where: named ? { id: { in: named.docs.map(({ id }) => id) } } : inProject,
    locale: 'all',
    req: forAllLocales(req),
  })
  return docs as unknown as Stored[]
}

const namedBy = (rows: readonly ReadRow[]): Where[] => [
  { title: { in: rows.map((row) => textOf(row, 'title')) } },
  { permalink: { in: rows.map((row) => textOf(row, NUMBER_COLUMN)) } },
]

export type Match = { stored?: Stored } | { problem: ListProblem }

/**
 * The resource that a row is about: the one with its number, else the one with its title. So the same
 * list run again finds what it made.
 */
export function matchRow(row: ReadRow, stored: readonly Stored[]): Match {
  const number = textOf(row, NUMBER_COLUMN)
  if (number) {
    const found = stored.find(({ permalink }) => permalink === number)
    return found
      ? { stored: found }
      : problem(
          row,
          NUMBER,
          `项目中没有编号 ${number}；新资源请留空 / The project has no number ${number}; leave it empty for a new resource`,
        )
  }
  const title = textOf(row, 'title')
  const found = stored.filter((one) => (one.title as LocalizedText)?.[DEFAULT_LOCALE] === title)
  if (found.length > 1)
    return problem(
      row,
      TITLE,
      `项目中有 ${found.length} 条同名资源，请填写编号 / The project has ${found.length} resources of this name; write the number`,
    )
  return found[0] ? { stored: found[0] } : {}
}

/** Two rows about one resource would overwrite each other. */
export function doubleRows(rows: readonly ReadRow[]): ListProblem[] {
  const first = new Map<string, number>()
  return rows.flatMap((row) => {
    const key = textOf(row, NUMBER_COLUMN) || textOf(row, 'title')
    const before = first.get(key)
    if (before === undefined) first.set(key, row.row)
    return before === undefined || key === ''
      ? []
      : [
          {
            row: row.row,
            column: TITLE,
            message: `与第 ${before} 行重复 / The same as row ${before}`,
          },
        ]
  })
}

/** The cells that say something else than what is stored. `files` are ids of documents by name. */
export const changesOf = (
  { cells }: ReadRow,
  stored: Stored | undefined,
  files: ReadonlyMap<string, string>,
): Cell[] =>
  cells.filter(({ column, value }) => {
    if (column.field === NUMBER_COLUMN) return false
    const present = presentOf(stored, column)
    if (column.type !== 'files') return JSON.stringify(present) !== JSON.stringify(value)
    const ids = (value as string[]).map((name) => files.get(name))
    return !ids.every((id) => id !== undefined && (present as string[] | undefined)?.includes(id))
  })

function presentOf(stored: Stored | undefined, { field, locale, type }: Cell['column']): unknown {
  const all = stored?.[field]
  const own = locale ? (all as Record<string, unknown> | undefined)?.[locale] : all
  const isList = type !== 'text' && type !== 'number' && type !== 'choice'
  return isList && Array.isArray(own) ? own.map(idOf) : (own ?? undefined)
}

export const textOf = ({ cells }: ReadRow, field: string): string => {
  const cell = cells.find(
    ({ column }) => column.field === field && (column.locale ?? DEFAULT_LOCALE) === DEFAULT_LOCALE,
  )
  return typeof cell?.value === 'string' ? cell.value : ''
}

const problem = ({ row }: ReadRow, column: string, message: string): Match => ({
  problem: { row, column, message },
})
