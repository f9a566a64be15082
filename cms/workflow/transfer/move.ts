import type { CollectionSlug, PayloadRequest } from 'payload'
import { idOf } from '../../access/rights.ts'
import { filesIn, type FileReference } from '../../published/files-in.ts'
import { enqueue } from '../../publishing/outbox.ts'
import { wakeWorker } from '../../publishing/wake.ts'
import { forAllLocales } from '../all-locales.ts'
import { readPresent } from '../content.ts'
import { cancelSchedules } from '../schedule.ts'
import type { Target } from '../target.ts'
import type { OpenTransfer } from './read-transfer.ts'

/**
 * Puts a resource into another project, with its units, facilities and comments, in every version. No
 * content changes and nothing is released: what readers see stays, approvals of the old project count
 * no more, and what was planned is called off. Its files stay where they are and are read in both.
 */
export async function moveResource(
  target: Target,
  { from, to }: Pick<OpenTransfer, 'from' | 'to'>,
): Promise<void> {
  const { req, kind, id } = target
  const { document, units } = await readPresent(req, kind, id)
  const live = await readLive(target)
  const files = [document, ...units, ...live].flatMap(filesIn)
  await cancelSchedules(target, 'release')
  await cancelSchedules(target, 'withdraw')
  await moveOne(req, kind, id, to.id)
  for (const unit of await unitIds(req, document)) await moveOne(req, 'units', unit, to.id)
  await moveRows(req, 'comments', { resourceId: { equals: id } }, to.id)
  if (kind === 'bases') await moveRows(req, 'facilities', { base: { equals: id } }, to.id)
  for (const file of uniqueFiles(files)) await shareFile(req, file, { from: from.id, to: to.id })
  await enqueue(req, `${kind}/${id}`)
  await wakeWorker(req)
}

/** Of its units, those that are there, in the trash too: they come back into the same project. */
async function unitIds(req: PayloadRequest, { units }: Record<string, unknown>): Promise<string[]> {
  if (!Array.isArray(units)) return []
  const { docs } = await req.payload.find({
    collection: 'units',
    where: { id: { in: units.map(idOf) } },
    select: {},
    depth: 0,
    trash: true,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => id)
}

/** The released row and its units, where they differ from the draft. */
async function readLive({ req, kind, id }: Target): Promise<Record<string, unknown>[]> {
  const common = { draft: false, locale: 'all', depth: 0, overrideAccess: true } as const
  const read = async (collection: CollectionSlug, one: string) =>
    (await req.payload.findByID({
      collection,
      id: one,
      disableErrors: true,
      ...common,
      req: forAllLocales(req),
    })) as unknown as Record<string, unknown> | null
  const live = await read(kind, id)
  const ids = Array.isArray(live?.units) ? live.units.map(idOf) : []
  const units: (Record<string, unknown> | null)[] = []
  for (const one of ids) units.push(await read('units', one))
  return [live, ...units].filter((one) => one !== null)
}

/** Past the hooks: they keep the project as it is, and make a version of every save. */
async function moveOne(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
  project: string,
): Promise<void> {
  const { db } = req.payload
  await db.updateOne({ collection, id, data: { project }, req })
  const { docs } = await db.findVersions<{ project: string }>({
    collection,
    where: { parent: { equals: id } },
    limit: 0,
    pagination: false,
    req,
  })
  for (const { id: version, ...stored } of docs)
    await db.updateVersion({
      collection,
      id: version,
      versionData: { ...stored, version: { ...stored.version, project } },
      req,
    })
}

async function moveRows(
  req: PayloadRequest,
  collection: 'comments' | 'facilities',
  where: Record<string, { equals: string }>,
  project: string,
): Promise<void> {
  const { docs } = await req.payload.find({
    collection,
    where,
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const { id } of docs)
    await req.payload.db.updateOne({ collection, id, data: { project }, req })
}

const uniqueFiles = (files: readonly FileReference[]): FileReference[] => [
  ...new Map(files.map((file) => [file.id, file])).values(),
]

async function shareFile(
  req: PayloadRequest,
  { collection, id }: FileReference,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const common = { collection, id, depth: 0, overrideAccess: true, req } as const
  const file = await req.payload.findByID({ ...common, disableErrors: true })
  if (!file || idOf(file.project) === to) return
  const alsoIn = new Set([...(file.alsoIn ?? []).map(idOf), from, to])
  alsoIn.delete(idOf(file.project))
  await req.payload.update({ ...common, data: { alsoIn: [...alsoIn] } })
}
