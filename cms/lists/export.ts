import type {
  CollectionSlug,
  FlattenedField,
  LabelFunction,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import { getTranslation } from '@payloadcms/translations'
import { mergeListSearchAndWhere } from 'payload/shared'
import { text } from '../endpoint.ts'
import { type Sheet, workbookResponse } from '../usage/workbook.ts'
import { WorkflowError } from '../workflow/errors.ts'
import { requireRights } from '../workflow/rights.ts'
import { cellOf, isExported } from './export-cell.ts'

/** Rows of one file. Who needs more filters, or takes the backup. */
const MAX_ROWS = 20_000
const PAGE = 500

/**
 * `GET /api/lists/:collection/export?where&search&sort&columns`: what the admin's list shows under these
 * filters, as xlsx, with the rights of whoever asks. `columns` are names of fields with commas between.
 */
export async function exportList(req: PayloadRequest): Promise<Response> {
  await requireRights(req)
  const config = collectionIn(req)
  const language = req.i18n.language === 'en' ? 'en' : 'zh'
  const fields = columnsIn(req, config)
  const name = nameOf(config.labels.plural, req) || config.slug
  const sheet: Sheet = {
    name: name.slice(0, 31),
    headings: fields.map((field) => nameOf(field.label, req) || field.name),
    rows: await readRows(req, config, (row) =>
      fields.map((field) => cellOf(req, field, row[field.name], language)),
    ),
  }
  return workbookResponse(name, [sheet])
}

function collectionIn(req: PayloadRequest): SanitizedCollectionConfig {
  const slug = String(req.routeParams?.kind) as CollectionSlug
  const config = Object.hasOwn(req.payload.collections, slug)
    ? req.payload.collections[slug].config
    : undefined
  if (!config || config.admin.hidden === true || slug.startsWith('payload-'))
    throw new WorkflowError('no-such-list', '没有这个列表 / There is no such list', 404)
  return config
}

/** The fields that are asked for, in their order; without any those that the list begins with. */
function columnsIn(req: PayloadRequest, config: SanitizedCollectionConfig): FlattenedField[] {
  const asked = text(req.query.columns)?.split(',') ?? config.admin.defaultColumns ?? []
  const fields = asked.flatMap((name) => {
    const field = config.flattenedFields.find((one) => one.name === name)
    return field && isExported(field) ? [field] : []
  })
  if (fields.length > 0) return fields
  return config.flattenedFields.filter(isExported).slice(0, 6)
}

async function readRows<T>(
  req: PayloadRequest,
  config: SanitizedCollectionConfig,
  rowOf: (row: Record<string, unknown>) => T,
): Promise<T[]> {
  const where = mergeListSearchAndWhere({
    collectionConfig: config,
    search: text(req.query.search) ?? '',
    where: req.query.where as never,
  })
  const rows: T[] = []
  for (let page = 1; ; page++) {
    const { docs, totalDocs, hasNextPage } = await req.payload.find({
      collection: config.slug,
      where,
      ...(text(req.query.sort) && { sort: text(req.query.sort) }),
      draft: Boolean(config.versions),
      locale: req.i18n.language === 'en' ? 'en' : 'zh',
      fallbackLocale: 'zh',
      depth: 1,
      limit: PAGE,
      page,
      overrideAccess: false,
      req,
    })
    if (totalDocs > MAX_ROWS)
      throw new WorkflowError(
        'too-many-rows',
        `共 ${totalDocs} 行，一次最多导出 ${MAX_ROWS} 行，请先筛选 / There are ${totalDocs} rows; at most ${MAX_ROWS} go into one file. Filter first`,
        413,
      )
    rows.push(...docs.map((row) => rowOf(row as unknown as Record<string, unknown>)))
    if (!hasNextPage) return rows
  }
}

/** A name as the config gives it; those of Payload's own fields are functions. */
function nameOf(name: unknown, { i18n, t }: PayloadRequest): string {
  const found: unknown = typeof name === 'function' ? (name as LabelFunction)({ i18n, t }) : name
  return found ? getTranslation(found as Record<string, string>, i18n) : ''
}
