import type { CollectionSlug, Payload } from 'payload'
import { idOf } from '../access/rights.ts'
import type { SignedContent } from '../workflow/canonical.ts'
import { filesIn } from './files-in.ts'
import { fromFile } from './from-file.ts'
import { fromAddress, fromOrganization, fromPerson, fromProject, fromTerm } from './from-party.ts'
import { fromResource, type ResourceContext } from './from-resource.ts'
import type { PublishedFile } from './file.ts'
import {
  isResourceKind,
  type Key,
  type Kind,
  parseKey,
  type PublishedRecord,
  RESOURCE_KINDS,
  type ResourceKind,
  TERM_KINDS,
  type TermKind,
} from './record.ts'
import { fromSearchVocabulary } from './search-vocabulary.ts'
import { fromSiteSettings } from './site-settings.ts'
import { allRows, type Row, rowsBy } from './stored.ts'

type Document = Row
type ReleaseRow = ResourceContext['releases'][number] & {
  resourceId: string
  files?: SignedContent['files'] | null
}

/** Documents that are read at once: enough to spread a query's cost, few enough for the memory. */
const PAGE = 50

/** Kinds that are collections; what editors set is two records more. */
type StoredKind = Exclude<Kind, 'settings'>

const KINDS: readonly StoredKind[] = [
  ...TERM_KINDS,
  'organizations',
  'projects',
  'people',
  ...RESOURCE_KINDS,
  'addresses',
]

/**
 * The published state of these keys as it stands in the database now; undefined where readers may
 * see nothing. Drafts are never read.
 */
export async function readRecords(
  payload: Payload,
  keys: readonly Key[],
  timeZone: string,
): Promise<Map<Key, PublishedRecord | undefined>> {
  const records = new Map<Key, PublishedRecord | undefined>(keys.map((key) => [key, undefined]))
  const byKind = Map.groupBy(keys.map(parseKey), ({ kind }) => kind)
  for (const [kind, list] of byKind)
    for (const record of await readKind(
      payload,
      kind,
      list.map(({ id }) => id),
      timeZone,
    ))
      records.set(`${kind}/${record.id}`, record)
  return records
}

/** Every record that readers may see, a page at a time. */
export async function* allRecords(
  payload: Payload,
  timeZone: string,
): AsyncIterable<PublishedRecord> {
  for (const kind of KINDS) {
    for await (const rows of allRows(payload, kind, {}, {})) {
      const ids = rows.map(idOf)
      for (let start = 0; start < ids.length; start += PAGE)
        yield* await readKind(payload, kind, ids.slice(start, start + PAGE), timeZone)
    }
  }
  yield* await readSettings(payload)
}

async function readSettings(payload: Payload): Promise<PublishedRecord[]> {
  const common = { depth: 0, overrideAccess: true } as const
  const vocabulary = await payload.findGlobal({ slug: 'search-vocabulary', ...common })
  const site = await payload.findGlobal({ slug: 'site-settings', locale: 'all', ...common })
  return present([fromSearchVocabulary({ ...vocabulary }), fromSiteSettings({ ...site })])
}

async function readKind(
  payload: Payload,
  kind: Kind,
  ids: string[],
  timeZone: string,
): Promise<PublishedRecord[]> {
  if (kind === 'settings') return (await readSettings(payload)).filter(({ id }) => ids.includes(id))
  const documents = await byId(payload, kind, ids)
  if (isResourceKind(kind)) return readResources(payload, kind, documents, timeZone)
  if ((TERM_KINDS as readonly string[]).includes(kind))
    return readTerms(payload, kind as TermKind, documents)
  if (kind === 'organizations') {
    const files = await readFiles(payload, documents)
    return documents.map((row) => fromOrganization(row, pick(files, row)))
  }
  if (kind === 'people') {
    const affiliations = await rowsBy(payload, 'affiliations', { field: 'person', values: ids })
    return present(
      documents.map((row) =>
        fromPerson(
          row,
          affiliations.filter((one) => idOf(one.person) === idOf(row)),
        ),
      ),
    )
  }
  return kind === 'projects' ? documents.map(fromProject) : present(documents.map(fromAddress))
}

async function readTerms(payload: Payload, kind: TermKind, documents: Document[]) {
  const parents = new Map<string, string>()
  let missing = documents.map((row) => idOf(row.parent)).filter(Boolean)
  while (missing.length > 0) {
    const found = await byId(payload, kind, [...new Set(missing)])
    for (const row of found) parents.set(idOf(row), idOf(row.parent))
    missing = found.map((row) => idOf(row.parent)).filter((id) => id && !parents.has(id))
  }
  return documents.map((row) => fromTerm(kind, row, parents))
}

async function readResources(
  payload: Payload,
  kind: ResourceKind,
  documents: Document[],
  timeZone: string,
): Promise<PublishedRecord[]> {
  const live = documents.filter((row) => row._status === 'published')
  const ids = live.map(idOf)
  if (ids.length === 0) return []
  const releases = (await rowsBy(payload, 'releases', {
    field: 'resourceId',
    values: ids,
  })) as unknown as ReleaseRow[]
  const rulings = await byId(payload, 'decisions', [
    ...new Set(releases.map((row) => idOf(row.ruling)).filter(Boolean)),
  ])
  const unitIds = live.flatMap((row) => idsIn(row.units))
  const units = new Map(
    (await byId(payload, 'units', unitIds)).map((row) => [idOf(row), row] as const),
  )
  const facilities =
    kind === 'bases' ? await rowsBy(payload, 'facilities', { field: 'base', values: ids }) : []
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(
    new Date(),
  )
  const files = await readFiles(payload, [...live, ...units.values()])
  return present(
    live.map((row) => {
      const own = releases
        .filter((one) => one.resourceId === idOf(row))
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
      const ownUnits = present(idsIn(row.units).map((id) => units.get(id)))
      const signed = own[0]?.files ?? {}
      const shown = fromResource(kind, row, {
        units: ownUnits,
        facilities: facilities
          .filter((one) => idOf(one.base) === idOf(row))
          .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)),
        releases: own,
        rulings: new Map(rulings.map((one) => [idOf(one), one])),
        files: {},
        today,
      })
      return shown && { ...shown, files: signedFiles(files, shown, signed) }
    }),
  )
}

/** The files that the record still names once members-only content is gone, with their signed words. */
function signedFiles(
  files: FileRows,
  record: PublishedRecord,
  signed: SignedContent['files'],
): Record<string, PublishedFile> {
  const named = filesNamed(files, record)
  return Object.fromEntries(
    named.map(({ collection, row }) => [idOf(row), fromFile(collection, row, signed[idOf(row)])]),
  )
}

/** The files that a draft shows, with their words of now. */
export async function draftFiles(
  payload: Payload,
  documents: Document[],
  record: PublishedRecord,
): Promise<Record<string, PublishedFile>> {
  return signedFiles(await readFiles(payload, documents), record, {})
}

type FileRows = Map<string, { collection: PublishedFile['collection']; row: Document }>

async function readFiles(payload: Payload, documents: Document[]): Promise<FileRows> {
  const rows: FileRows = new Map()
  let references = documents.flatMap(filesIn)
  while (references.length > 0) {
    const found: Document[] = []
    for (const collection of ['media', 'documents'] as const) {
      const ids = references
        .filter((file) => file.collection === collection && !rows.has(file.id))
        .map((file) => file.id)
      for (const row of await byId(payload, collection, ids)) {
        rows.set(idOf(row), { collection, row })
        found.push(row)
      }
    }
    references = found.flatMap(nestedFiles).filter((file) => !rows.has(file.id))
  }
  return rows
}

/** A video's poster and captions. */
function nestedFiles(row: Document): { collection: PublishedFile['collection']; id: string }[] {
  const captions = (Array.isArray(row.captions) ? row.captions : []) as Document[]
  return [
    { collection: 'media' as const, id: idOf(row.poster) },
    ...captions.map((caption) => ({ collection: 'documents' as const, id: idOf(caption.file) })),
  ].filter((file) => file.id)
}

function filesNamed(files: FileRows, document: Document) {
  const direct = filesIn(document).flatMap(({ id }) => files.get(id) ?? [])
  return [
    ...direct,
    ...direct.flatMap(({ row }) => nestedFiles(row).flatMap(({ id }) => files.get(id) ?? [])),
  ]
}

const pick = (files: FileRows, document: Document): Record<string, PublishedFile> =>
  Object.fromEntries(
    filesNamed(files, document).map(({ collection, row }) => [
      idOf(row),
      fromFile(collection, row),
    ]),
  )

const byId = (payload: Payload, collection: CollectionSlug, ids: readonly string[]) =>
  rowsBy(payload, collection, { field: 'id', values: ids })

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(idOf) : [])

const present = <T>(list: (T | undefined)[]): T[] => list.filter((one) => one !== undefined)
