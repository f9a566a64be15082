import type { PayloadRequest } from 'payload'
import { idOf } from '../access/rights.ts'
import { filesIn } from '../published/files-in.ts'
import { DEFAULT_LOCALE, type Locale } from '../published/locale.ts'
import type { ResourceKind } from '../published/record.ts'
import { forAllLocales } from './all-locales.ts'
import {
  canonicalDocument,
  contentHash,
  type Json,
  type SignedContent,
  type SignedFile,
} from './canonical.ts'
import { WorkflowError } from './errors.ts'

/** The present draft of a resource with its units, and the hash that approvals name. */
export type PresentContent = {
  document: Record<string, unknown>
  units: Record<string, unknown>[]
  content: SignedContent
  hash: string
  project: string
  writers: string[]
}

/** Its Chinese title, which every resource has. */
export const titleOf = ({ document }: Pick<PresentContent, 'document'>): string =>
  (document.title as Partial<Record<Locale, string>> | undefined)?.[DEFAULT_LOCALE] ?? ''

/** Fields that only show documents of other collections. */
const JOINS: readonly string[] = ['facilities']
const joinsOf = (kind: ResourceKind) => (kind === 'bases' ? JOINS : [])

/**
 * Reads the latest version of a resource and its units in all locales, and what is signed of it; not
 * again the units that are `known`.
 */
export async function readPresent(
  req: PayloadRequest,
  kind: ResourceKind,
  id: string,
  known: PresentContent['units'] = [],
): Promise<PresentContent> {
  const common = {
    depth: 0,
    draft: true,
    locale: 'all',
    overrideAccess: true,
    req: forAllLocales(req),
  } as const
  const document = (await req.payload.findByID({
    collection: kind,
    id,
    disableErrors: true,
    ...common,
  })) as Record<string, unknown> | null
  if (!document)
    throw new WorkflowError('not-found', '找不到这条资源 / There is no such resource', 404)
  const unitIds = Array.isArray(document.units) ? document.units.map(idOf) : []
  const byId = new Map(known.map((unit) => [idOf(unit), unit]))
  const unread = unitIds.filter((unitId) => !byId.has(unitId))
  if (unread.length > 0) {
    const { docs } = await req.payload.find({
      collection: 'units',
      where: { id: { in: unread } },
      pagination: false,
      ...common,
    })
    for (const unit of docs) byId.set(unit.id, unit as unknown as Record<string, unknown>)
  }
  const units = unitIds.map((unitId) => byId.get(unitId)).filter((unit) => unit !== undefined)
  const content = await signedContent(req, kind, document, units)
  return {
    document,
    units,
    content,
    hash: contentHash(content),
    project: idOf(document.project),
    writers: [
      ...new Set(
        [document, ...units].flatMap((one) =>
          Array.isArray(one.writers) ? one.writers.map(idOf) : [],
        ),
      ),
    ],
  }
}

/** What is signed of a resource and its units, both read in all locales without population. */
export async function signedContent(
  req: PayloadRequest,
  kind: ResourceKind,
  document: Record<string, unknown>,
  units: Record<string, unknown>[],
): Promise<SignedContent> {
  return {
    resource: canonicalDocument(document, joinsOf(kind)),
    units: units.map((unit) => ({ id: idOf(unit), content: canonicalDocument(unit) })),
    files: await signedFiles(req, [document, ...units]),
  }
}

/** What is published of each file that the documents name, a video's poster and captions included. */
async function signedFiles(
  req: PayloadRequest,
  documents: Record<string, unknown>[],
): Promise<SignedContent['files']> {
  const files: [string, SignedFile][] = []
  const references = new Map(documents.flatMap(filesIn).map((file) => [file.id, file]))
  for (const collection of ['documents', 'media'] as const) {
    const ids = [...references.values()]
      .filter((file) => file.collection === collection)
      .map((file) => file.id)
    if (ids.length === 0) continue
    const found = await req.payload.find({
      collection,
      where: { id: { in: ids } },
      depth: 0,
      locale: 'all',
      overrideAccess: true,
      pagination: false,
      req: forAllLocales(req),
    })
    for (const file of found.docs as unknown as Record<string, unknown>[]) {
      files.push([idOf(file), signedFile(file)])
      for (const nested of nestedFiles(file)) references.set(nested.id, nested)
    }
  }
  return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)))
}

const signedFile = (file: Record<string, unknown>): SignedFile => ({
  sha256: String(file.sha256),
  ...(file.alt ? { alt: file.alt as Json } : {}),
  ...(file.caption ? { caption: file.caption as Json } : {}),
  ...(file.title ? { title: file.title as Json } : {}),
  ...(file.licence ? { licence: file.licence as string } : {}),
  ...(file.credit ? { credit: file.credit as string } : {}),
})

/** A video's poster and subtitles. Captions are documents too; they stand in the same signed row. */
function nestedFiles(file: Record<string, unknown>) {
  const poster = idOf(file.poster)
  return poster ? [{ collection: 'media' as const, id: poster }] : []
}
