import type { Endpoint, PayloadRequest } from 'payload'
import { jsonBody, text } from '../endpoint.ts'
import { RESOURCE_KINDS, type ResourceKind } from '../published/record.ts'
import { WorkflowError } from '../workflow/errors.ts'
import { requireRights } from '../workflow/rights.ts'
import { exportList } from './export.ts'
import type { GivenFile } from './files.ts'
import { importRow } from './import-row.ts'
import { previewList } from './preview.ts'
import type { ListRow } from './read-list.ts'
import { listTemplate } from './template.ts'

/** Bytes of a list; a thousand rows need a hundredth of it. */
const MAX_LIST_BYTES = 10 * 1024 ** 2

/**
 * `GET /api/lists/:kind/template`; `POST /api/lists/:kind/preview {project, name, list, files}` with the
 * list in base64, which writes nothing; `POST /api/lists/:kind/row {project, row, files}`, a row of the
 * preview with its `basedOn`; and `GET /api/lists/:collection/export`, with the filters of the list.
 */
export const listEndpoints: Endpoint[] = [
  {
    path: '/lists/:kind/template',
    method: 'get',
    handler: async (req) => {
      await requireRights(req)
      return listTemplate(req, kindIn(req))
    },
  },
  { path: '/lists/:kind/preview', method: 'post', handler: preview },
  { path: '/lists/:kind/row', method: 'post', handler: row },
  { path: '/lists/:kind/export', method: 'get', handler: exportList },
]

async function preview(req: PayloadRequest): Promise<Response> {
  const body = await jsonBody(req)
  const bytes = Buffer.from(text(body.list) ?? '', 'base64')
  if (bytes.length > MAX_LIST_BYTES)
    throw new WorkflowError(
      'list-too-large',
      '表格太大，最多 10 MB；图片和附件请放在 ZIP 中 / The list is too large, at most 10 MB; put pictures and attachments into the ZIP file',
      413,
    )
  const given = Array.isArray(body.files) ? (body.files as unknown[]).filter(isGivenFile) : []
  return Response.json(
    await previewList(req, kindIn(req), {
      project: text(body.project) ?? '',
      name: text(body.name) ?? '',
      bytes,
      files: given,
    }),
  )
}

async function row(req: PayloadRequest): Promise<Response> {
  const body = await jsonBody(req)
  return Response.json(
    await importRow(req, kindIn(req), {
      project: text(body.project) ?? '',
      row: rowIn(body.row),
      basedOn: text((body.row as Record<string, unknown> | undefined)?.basedOn),
      files: new Map(textsIn(body.files)),
    }),
  )
}

const rowIn = (value: unknown): ListRow => {
  const { row, cells } = (value ?? {}) as Record<string, unknown>
  return { row: Number(row) || 0, cells: Object.fromEntries(textsIn(cells)) }
}

const textsIn = (value: unknown): [string, string][] =>
  Object.entries((value ?? {}) as Record<string, unknown>).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )

const isGivenFile = (value: unknown): value is GivenFile => {
  const { name, size, sha256 } = (value ?? {}) as Record<string, unknown>
  return (
    typeof name === 'string' &&
    typeof size === 'number' &&
    (sha256 === undefined || typeof sha256 === 'string')
  )
}

function kindIn(req: PayloadRequest): ResourceKind {
  const kind = RESOURCE_KINDS.find((one) => one === req.routeParams?.kind)
  if (!kind)
    throw new WorkflowError('no-such-kind', '没有这种资源 / There is no such kind of resource', 404)
  return kind
}
