import type { PayloadRequest } from 'payload'
import { idOf } from '../access/rights.ts'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../published/locale.ts'
import type { ResourceKind } from '../published/record.ts'
import { WorkflowError } from '../workflow/errors.ts'
import { inTransaction } from '../workflow/transaction.ts'
import { columnsOf, FILES } from './columns.ts'
import { findTerms } from './find-terms.ts'
import { changesOf, matchRow, readStored, type Stored } from './match.ts'
import { namedFiles } from './preview.ts'
import { type Cell, readCells } from './read-cells.ts'
import type { ListRow } from './read-list.ts'
import { requireWriter } from './writer.ts'

type Task = {
  project: string
  row: ListRow
  /** The version that the preview showed, where it showed one (its `updatedAt`). */
  basedOn: string | undefined
  /** Ids of documents by the names in the list. */
  files: ReadonlyMap<string, string>
}

/**
 * Stores one row as a draft in the name of whoever asks, a new one or over the latest version; nothing
 * when nothing differs. It is read anew: what the browser saw in the preview is not trusted. A 409 when the
 * resource was made or changed after the preview, so that nobody's words are written over unseen.
 */
export const importRow = (
  req: PayloadRequest,
  kind: ResourceKind,
  { project, row, basedOn, files }: Task,
) =>
  inTransaction(req, async (): Promise<{ id: string; action: 'new' | 'change' | 'same' }> => {
    await requireWriter(req, project)
    const columns = columnsOf(req.payload.collections[kind].config.flattenedFields)
    const read = readCells(row, columns, await findTerms(req, columns, [row]))
    const match = matchRow(read, await readStored(req, kind, { project, rows: [read] }))
    const [problem] = [
      ...read.problems,
      ...('problem' in match ? [match.problem] : []),
      ...namedFiles(read)
        .filter((name) => !files.has(name))
        .map((name) => ({
          column: FILES,
          message: `“${name}”没有上传 / “${name}” was not uploaded`,
        })),
    ]
    if (problem) throw new WorkflowError('bad-row', problem.message)
    const { stored } = match as { stored?: Stored }
    const changes = changesOf(read, stored, files)
    if (stored && changes.length === 0) return { id: stored.id, action: 'same' }
    if (stored && !basedOn)
      throw new WorkflowError(
        'newer-version',
        '预览之后有人新建了同名资源，这一行没有写入；请重新预览 / A resource of this name was made after the preview; this row was not stored, please look at the preview again',
        409,
      )
    const id = await store(req, kind, { project, changes, stored, basedOn, files })
    return { id, action: stored ? 'change' : 'new' }
  })

type Write = {
  project: string
  changes: Cell[]
  stored: Stored | undefined
  basedOn: string | undefined
  files: ReadonlyMap<string, string>
}

async function store(
  req: PayloadRequest,
  kind: ResourceKind,
  { project, changes, stored, basedOn, files }: Write,
): Promise<string> {
  const common = { collection: kind, draft: true, depth: 0, overrideAccess: false, req } as const
  let id = stored?.id
  let seen = basedOn
  for (const locale of LOCALES) {
    const data = dataIn(locale, changes, stored, files)
    if (Object.keys(data).length === 0) continue
    if (id) {
      // The second language goes over what the first has just stored.
      const over = { ...data, ...(seen && { basedOn: seen }) } as Record<string, unknown>
      await req.payload.update({ ...common, id, data: over, locale })
      seen = undefined
    } else
      ({ id } = await req.payload.create({
        ...common,
        data: { ...data, project } as never,
        locale,
      }))
  }
  return id!
}

/** The fields of one locale; those without one go with the first. */
function dataIn(
  locale: Locale,
  changes: readonly Cell[],
  stored: Stored | undefined,
  files: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const own = changes.filter(({ column }) => (column.locale ?? DEFAULT_LOCALE) === locale)
  return Object.fromEntries(
    own.map(({ column: { field, type }, value }) => [
      field,
      type === 'files' ? attached(stored?.[field], value as string[], files) : value,
    ]),
  )
}

/** Files are added to those that are there. */
function attached(present: unknown, names: string[], files: ReadonlyMap<string, string>): string[] {
  const there = Array.isArray(present) ? present.map(idOf) : []
  return [...new Set([...there, ...names.map((name) => files.get(name)!)])]
}
