import { createHash } from 'node:crypto'
import { type CollectionSlug, createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { canonicalJson } from '../../cms/published/canonical.ts'
import { inTransaction } from '../../cms/workflow/transaction.ts'

type Data = Record<string, unknown> & { id: string }
/** A row as both databases hold it: localized fields by language, references as ids. */
export type Row =
  | { of: 'collection' | 'versions'; slug: CollectionSlug; data: Data }
  | { of: 'global'; slug: string; data: Data }

/** Rows of the moment: who holds a lock or a lease, and what the database notes of its own schema. */
const PASSING = ['leases', 'payload-locked-documents', 'payload-migrations', 'payload-kv']
const PAGE = 50

const collectionsOf = (payload: Payload) =>
  (Object.keys(payload.collections) as CollectionSlug[]).filter((slug) => !PASSING.includes(slug))

/** Every row of a library, each document followed by its versions, oldest first. */
export async function* readRows(payload: Payload): AsyncIterable<Row> {
  const common = { pagination: false, limit: PAGE } as const
  for (const slug of collectionsOf(payload)) {
    const hasVersions = Boolean(payload.collections[slug].config.versions)
    for (let after = ''; ;) {
      const { docs } = await payload.db.find<Data>({
        collection: slug,
        where: { id: { greater_than: after } },
        sort: 'id',
        ...common,
      })
      for (const data of docs) yield { of: 'collection', slug, data }
      if (hasVersions && docs.length > 0)
        yield* readVersions(
          payload,
          slug,
          docs.map(({ id }) => id),
        )
      if (docs.length < PAGE) break
      after = docs.at(-1)!.id
    }
  }
  for (const { slug } of payload.config.globals) {
    const data = (await payload.db.findGlobal<Data>({ slug })) as Data | null
    if (data?.id) yield { of: 'global', slug, data }
  }
}

async function* readVersions(
  payload: Payload,
  slug: CollectionSlug,
  parents: string[],
): AsyncIterable<Row> {
  const { docs } = await payload.db.findVersions<Record<string, unknown>>({
    collection: slug,
    where: { parent: { in: parents } },
    sort: 'updatedAt',
    pagination: false,
    limit: 0,
  })
  for (const data of docs) yield { of: 'versions', slug, data: data }
}

/** Rows written in one transaction. */
const AT_ONCE = 100

/** Writes rows into an empty library, with the ids that they have. Returns how many. */
export async function writeRows(payload: Payload, rows: AsyncIterable<Row>): Promise<number> {
  let count = 0
  let batch: Row[] = []
  const write = async () => {
    const req = await createLocalReq({}, payload)
    await inTransaction(req, async () => {
      for (const row of batch) await writeRow(req, row)
    })
    batch = []
  }
  for await (const row of rows) {
    count++
    if (batch.push(row) >= AT_ONCE) await write()
  }
  await write()
  return count
}

async function writeRow(req: PayloadRequest, { of, slug, data }: Row): Promise<void> {
  const { db } = req.payload
  if (of === 'global') return void (await db.createGlobal({ slug, data, req, returning: false }))
  if (of === 'collection')
    return void (await db.create({ collection: slug, data, req, returning: false }))
  const version = data as unknown as {
    parent: string
    version: never
    autosave?: boolean
    createdAt: string
    updatedAt: string
  }
  await db.createVersion({
    collectionSlug: slug,
    parent: version.parent,
    versionData: version.version,
    autosave: version.autosave ?? false,
    createdAt: version.createdAt,
    updatedAt: version.updatedAt,
    req,
    returning: false,
  })
}

/** What a library holds, as one hash and the number of rows: equal on both databases for equal content. */
export async function digestRows(rows: AsyncIterable<Row>): Promise<Digest> {
  const digest = createDigest()
  for await (const row of rows) digest.add(row)
  return digest.result()
}

type Digest = { count: number; hash: string }

/** Works out the digest of rows while they pass to somebody else. */
export function createDigest() {
  const hashes: string[] = []
  const add = (row: Row): void => void hashes.push(hashOfRow(row))
  return {
    add,
    async *of(rows: AsyncIterable<Row>): AsyncIterable<Row> {
      for await (const row of rows) {
        add(row)
        yield row
      }
    },
    result: (): Digest => ({
      count: hashes.length,
      hash: createHash('sha256').update(hashes.sort().join('\n')).digest('hex'),
    }),
  }
}

/** Empty values are told apart by neither; the number of a version is the database's own. */
function hashOfRow({ of, slug, data }: Row): string {
  const { id, ...rest } = data
  if (of === 'versions') delete rest.latest
  const content = canonicalJson(
    withoutEmpty({ of, slug, ...(of === 'collection' && { id }), ...rest }),
  )
  return createHash('sha256').update(content).digest('hex')
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map(withoutEmpty) : undefined
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return value || undefined
  if (value === null) return undefined
  const entries = Object.entries(value)
    .map(([name, inner]) => [name, withoutEmpty(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
