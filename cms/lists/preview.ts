import type { PayloadRequest } from 'payload'
import type { ResourceKind } from '../published/record.ts'
import { requireWriter } from './writer.ts'
import { columnsOf, FILES } from './columns.ts'
import { findFiles, type GivenFile } from './files.ts'
import { findTerms } from './find-terms.ts'
import { changesOf, doubleRows, matchRow, readStored, textOf } from './match.ts'
import { readCells, type ReadRow } from './read-cells.ts'
import { type ListProblem, type ListRow, readList } from './read-list.ts'

export type PreviewRow = ListRow & {
  title: string
  action: 'new' | 'change' | 'same'
  /** The moment of the version that would be changed: a newer one is not written over unseen. */
  basedOn?: string
  /** Names of the columns that change. */
  changes: { zh: string; en: string }[]
  /** Files that the row names, and the ids of those that the project holds already. */
  files: string[]
  held: Record<string, string>
}
export type Preview = { rows: PreviewRow[]; problems: ListProblem[] }

type List = {
  project: string
  name: string
  bytes: Uint8Array
  files: readonly GivenFile[]
}

/** What a list would do, row by row, and everything in it that cannot be. Writes nothing. */
export async function previewList(
  req: PayloadRequest,
  kind: ResourceKind,
  { project, name, bytes, files }: List,
): Promise<Preview> {
  await requireWriter(req, project)
  const columns = columnsOf(req.payload.collections[kind].config.flattenedFields)
  const list = await readList(bytes, name, columns)
  const terms = await findTerms(req, columns, list.rows)
  const read = list.rows.map((row) => readCells(row, columns, terms))
  const stored = await readStored(req, kind, { project })
  const held = await findFiles(req, project, files)
  const problems = [
    ...list.problems,
    ...read.flatMap((row) => [...row.problems, ...missingFiles(row, files)]),
    ...doubleRows(read),
  ]
  const rows = read.flatMap((row, index): PreviewRow[] => {
    const match = matchRow(row, stored)
    if ('problem' in match) {
      problems.push(match.problem)
      return []
    }
    const changes = changesOf(row, match.stored, held)
    return [
      {
        ...list.rows[index]!,
        title: textOf(row, 'title'),
        action: !match.stored ? 'new' : changes.length > 0 ? 'change' : 'same',
        ...(match.stored && { basedOn: match.stored.updatedAt }),
        changes: changes.map(({ column }) => column.heading),
        files: namedFiles(row),
        held: Object.fromEntries([...held].filter(([name]) => namedFiles(row).includes(name))),
      },
    ]
  })
  return { rows, problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) }
}

export const namedFiles = ({ cells }: ReadRow): string[] =>
  cells.flatMap(({ column, value }) => (column.type === 'files' ? (value as string[]) : []))

const missingFiles = (row: ReadRow, files: readonly GivenFile[]): ListProblem[] =>
  namedFiles(row)
    .filter((name) => !files.some((file) => file.name === name))
    .map((name) => ({
      row: row.row,
      column: FILES,
      message: `所选的文件中没有“${name}”，请检查文件名（含扩展名） / There is no “${name}” among the chosen files; check its name and extension`,
    }))
