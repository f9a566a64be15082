import { link, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { allRecords } from '../../cms/published/read.ts'
import { isResource, type Key, keyOf, type ResourceKind } from '../../cms/published/record.ts'
import { publishedSource } from '../../cms/published/source.ts'
import { canonicalJson, hashOfJson } from '../../cms/published/canonical.ts'
import type { Follower } from '../../cms/publishing/follower.ts'
import { openLibrary, type WritableLibrary } from '../../cms/publishing/library.ts'
import { countReport, reconcile } from '../../cms/publishing/reconcile.ts'
import { createWorker } from '../../cms/publishing/worker.ts'
import { type Random, randomFrom } from '../../scripts/random.ts'
import { seedLarge } from '../../scripts/seed/large/seed.ts'
import { type Alliance, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { OPERATIONS, prepareGround } from '../helpers/operations.ts'
import { startSite, type WrittenSite } from '../helpers/site.ts'

const TIME_ZONE = 'Asia/Shanghai'
const seed = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000)
/** On MongoDB, where the same code runs, fewer unless the full counts are asked for. */
const STEPS = process.env.TEST_LONG ? 300 : inject('mongodbUrl') ? 30 : 100
/** Each so many steps what differs is looked for in two ways. */
const COMPARED = 12
/** Enough of one kind for archive pages. */
const RESOURCES = 80

let library: TestLibrary
let alliance: Alliance
beforeAll(async () => void ({ library, alliance } = await startAlliance()))
afterAll(() => library.stop())

test(
  'pressed operation by operation, the site equals one pressed at once from the database, byte for byte',
  async () => {
    console.info(`oracle seed: ${seed} (TEST_SEED repeats it)`)
    const { payload } = library
    const random = randomFrom(seed)
    const ground = await prepareGround(library, alliance, random)
    await seedLarge({ payload, resources: RESOURCES, seed })
    ground.live = await releasedResources(payload)
    const published = openLibrary(':memory:')
    const uploads = path.join(library.dataDir, 'uploads')
    const site = await startSite(published, uploads)
    const source = publishedSource(payload, TIME_ZONE)
    const worker = createWorker({
      payload,
      library: published,
      followers: [following(() => site.follower)],
      ...source,
    })
    await worker.wake()
    const done: string[] = []
    for (let step = 0; step < STEPS; step++) {
      const name = random.oneOf(Object.keys(OPERATIONS))
      done.push(name)
      await OPERATIONS[name]!(ground, step)
      if (random.below(8) === 0) await site.restart()
      if (step % COMPARED === COMPARED - 1)
        expect(await suspected(published, source), done.join()).toEqual(
          await differing(published, payload),
        )
      // Several operations may reach the worker together.
      if (random.below(4) > 0) await worker.wake()
    }
    await worker.wake()
    expect(worker.health()).toMatchObject({ followers: [{ waiting: 0, parked: [] }], unread: [] })

    const whole = openLibrary(path.join(library.dataDir, 'whole.db'))
    for await (const record of allRecords(payload, TIME_ZONE)) whole.put(record)
    const fresh = await startSite(whole, uploads)
    await shareProducts(site, fresh, random)
    const files = await fresh.files()
    expect(files.length).toBeGreaterThan(RESOURCES)
    expect(await site.files(), done.join()).toEqual(files)
    const different: string[] = []
    for (const file of files)
      if ((await site.read(file)) !== (await fresh.read(file))) different.push(file)
    expect(different, done.join()).toEqual([])
    const report = await reconcile({
      library: published,
      followers: [site.follower],
      ...source,
      repair: false,
    })
    expect(countReport(report), JSON.stringify(report)).toBe(0)
    await site.stop()
    await fresh.stop()
  },
  (process.env.TEST_LONG ? 20 : 6) * 60_000,
)

/**
 * Pictures and packages are named after what they are made from: most of those that are there need not
 * be made a second time. What is not named any more is deleted, and what is missing made.
 */
async function shareProducts(from: WrittenSite, to: WrittenSite, random: Random): Promise<void> {
  for (const file of (await from.files()).filter((one) => /^(packages|pictures)\//.test(one))) {
    if (random.below(10) === 0) continue
    await mkdir(path.dirname(path.join(to.outDir, file)), { recursive: true })
    await link(path.join(from.outDir, file), path.join(to.outDir, file))
  }
}

/** The keys that a comparison by stamps finds different. */
async function suspected(library: WritableLibrary, source: ReturnType<typeof publishedSource>) {
  const [report] = await reconcile({ library, followers: [], ...source, repair: false })
  return Object.values(report!.differences).flat().sort()
}

/** The keys that differ when everything is read. */
async function differing(library: WritableLibrary, payload: Payload): Promise<Key[]> {
  const keys = new Set(library.keys())
  for await (const record of allRecords(payload, TIME_ZONE)) {
    const key = keyOf(record)
    if (hashOfJson(canonicalJson(record)) === library.hashOf(key)) keys.delete(key)
    else keys.add(key)
  }
  return [...keys].sort()
}

async function releasedResources(payload: Payload) {
  const live: { kind: ResourceKind; id: string }[] = []
  for await (const record of allRecords(payload, TIME_ZONE))
    if (isResource(record)) live.push({ kind: record.kind, id: record.id })
  return live
}

/** The follower of the day: it is another one after a restart. */
const following = (current: () => Follower): Follower => ({
  name: 'site',
  apply: (changes) => current().apply(changes),
  holdings: () => current().holdings(),
  expected: () => current().expected(),
  repair: (keys) => current().repair(keys),
})
