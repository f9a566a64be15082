import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { idOf } from '../../access/rights.ts'
import { canonicalDocument } from '../canonical.ts'
import { WorkflowError } from '../errors.ts'
import { isReleasing } from '../release-token.ts'

type Args = { id?: unknown; data?: Record<string, unknown> & { basedOn?: unknown } }
type Stored = Record<string, unknown>

/**
 * A save that says what it is based on (`basedOn`, the `updatedAt` of the version that was opened) does
 * not overwrite content that somebody saved meanwhile: a 409 names who and when, and changes nothing.
 * A release in between changes no content and is no conflict.
 */
export const notOverNewer: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
  collection,
}) => {
  const { id, data } = args as Args
  if (operation !== 'update' || !data || !('basedOn' in data)) return args
  const { basedOn, ...authored } = data
  if (id && typeof basedOn === 'string' && !isReleasing(req.context))
    await assertPresent(req, collection.slug as 'units', { id: idOf(id), basedOn })
  return { ...args, data: authored }
}

async function assertPresent(
  req: PayloadRequest,
  collection: 'units',
  { id, basedOn }: { id: string; basedOn: string },
): Promise<void> {
  const { locale } = req
  const present = (await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    locale: 'all',
    disableErrors: true,
    overrideAccess: true,
    req,
  })) as unknown as Stored | null
  if (!present || present.updatedAt === basedOn) return restore()
  const { docs } = await req.payload.findVersions({
    collection,
    where: { parent: { equals: id }, 'version.updatedAt': { equals: basedOn } },
    limit: 1,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
    pagination: false,
    req,
  })
  restore()
  const opened = docs[0]?.version as Stored | undefined
  if (opened && sameContent(opened, present)) return
  const writer = await writerName(req, idOf(present.savedBy))
  throw new WorkflowError(
    'newer-version',
    `${writer || '另一人'}在您打开之后保存了新版本，您的修改还没有保存 / ${writer || 'Somebody else'} saved a newer version after you opened it; your changes are not saved yet`,
    409,
    { savedBy: writer, savedAt: present.updatedAt },
  )

  /** Reading all locales has made it the request's own. */
  function restore() {
    req.locale = locale
  }
}

const sameContent = (a: Stored, b: Stored) =>
  JSON.stringify([canonicalDocument(a), a.units]) ===
  JSON.stringify([canonicalDocument(b), b.units])

async function writerName(req: PayloadRequest, id: string): Promise<string> {
  if (!id) return ''
  const user = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return user?.name ?? ''
}
