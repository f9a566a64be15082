import { setTimeout as sleep } from 'node:timers/promises'
import { readFileSync } from 'node:fs'
import { keyOf, type PublishedRecord } from '../../cms/published/record.ts'
import { openLibrary } from '../../cms/publishing/library.ts'
import { connect, finish } from '../../search/client.ts'
import { documentsOf } from '../../search/documents.ts'
import { createSearchFollower } from '../../search/follower.ts'
import { write } from '../../search/indexer.ts'
import { EMPTY_STATE, searchLibrary } from '../../search/query.ts'
import { settingsOf } from '../../search/settings.ts'
import { figuresOf, percentile, type Suite } from './figure.ts'
import { startEngine, type Engine } from './search/engine.ts'
import { lessons } from './search/lessons.ts'

const figure = figuresOf('search')
const RELEASES = 30
const QUERIES = 160
const AT_ONCE = 16

/**
 * Our search against the engine by itself, each on a server of its own in the same run: the same
 * documents with the same settings, but made before and posted straight; the same words, but asked as one
 * plain query. Seconds, milliseconds and bytes.
 */
export const run: Suite = async function* ({ resources = 10_000 }) {
  const records = [...lessons(resources)]
  const library = openLibrary(':memory:')
  library.transaction(() => {
    for (const record of records) library.put(record)
  })
  const ours = await startEngine()
  const raw = await startEngine()
  try {
    const follower = createSearchFollower({ library, ...ours })
    const made = [...documentsOf(library).all('zh')]
    const settings = settingsOf('zh')
    const straight = connect(raw.url, raw.masterKey)

    const rawSeconds = await seconds(async () => {
      const { taskUid } = await straight.createIndex('raw', { primaryKey: 'id' })
      await finish(straight, [
        taskUid,
        (await straight.index('raw').updateSettings(settings)).taskUid,
      ])
      await write(straight, 'raw', { documents: made, gone: () => [] })
    })
    const ourSeconds = await seconds(() => follower.rebuild())
    yield figure({
      name: 'reindex',
      value: resources / ourSeconds,
      unit: 'resources/s',
      baseline: resources / rawSeconds,
    })

    const found = { ours: [] as number[], raw: [] as number[] }
    for (let release = 0; release < RELEASES; release++) {
      const title = `新发布${String.fromCodePoint(0x4e00 + release * 37)}字第${release}号`
      const [record] = lessons(1, { from: resources + release, title })
      found.raw.push(
        await untilFound(raw, 'raw', title, async () => {
          await straight
            .index('raw')
            .addDocuments([{ ...made[0]!, id: `modules_raw-${release}`, title }])
        }),
      )
      library.put(record!)
      found.ours.push(
        await untilFound(ours, 'resources_zh', title, async () => {
          await follower.apply([{ key: keyOf(record!), after: record }])
        }),
      )
    }
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const)
      yield figure({
        name: `release-to-found ${name}`,
        value: percentile(found.ours, share),
        unit: 'ms',
        baseline: percentile(found.raw, share),
      })

    const words = records.slice(0, QUERIES).map(queryOf)
    const ask = (q: string) =>
      searchLibrary(
        { ...EMPTY_STATE, q },
        { locale: 'zh', ask: (body) => post(ours, 'multi-search', body) },
      )
    const plain = (q: string) => post(raw, 'indexes/raw/search', { q, limit: 20 })
    for (const [name, width] of [
      ['sequential', 1],
      ['at-16', AT_ONCE],
    ] as const)
      yield figure({
        name: `query p95 ${name}`,
        value: percentile(await timed(words, width, ask), 0.95),
        unit: 'ms',
        baseline: percentile(await timed(words, width, plain), 0.95),
      })
    yield figure({
      name: 'index-bytes',
      value: await bytesOf(ours),
      unit: 'bytes',
      baseline: await bytesOf(raw),
    })
    yield figure({
      name: 'peak-memory',
      value: peakOf(ours),
      unit: 'bytes',
      baseline: peakOf(raw),
    })
  } finally {
    await ours.stop()
    await raw.stop()
    library.close()
  }
}

/** As students type: words, initials, a word begun. */
function queryOf(record: PublishedRecord, at: number): string {
  const title = 'text' in record ? record.text.zh.title : ''
  return at % 4 === 0 ? title.slice(0, 3) : at % 4 === 1 ? 'gyjqr' : title.slice(0, 6)
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** Milliseconds from the start of `release` until a search finds the title. */
async function untilFound(
  engine: Engine,
  index: string,
  title: string,
  release: () => Promise<void>,
): Promise<number> {
  const started = performance.now()
  const released = release()
  for (;;) {
    const { hits } = (await post(engine, `indexes/${index}/search`, {
      q: `"${title}"`,
      limit: 1,
      attributesToRetrieve: ['title'],
    })) as { hits: unknown[] }
    if (hits.length > 0) break
    await sleep(5)
  }
  const took = performance.now() - started
  await released
  return took
}

/** Milliseconds of each question, `width` of them under way at a time. */
async function timed(
  questions: readonly string[],
  width: number,
  ask: (q: string) => Promise<unknown>,
): Promise<number[]> {
  const queue = [...questions]
  const times: number[] = []
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let q = queue.shift(); q !== undefined; q = queue.shift())
        times.push(1000 * (await seconds(() => ask(q))))
    }),
  )
  return times
}

async function post(engine: Engine, path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${engine.url}/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-encoding': 'identity',
      authorization: `Bearer ${engine.masterKey}`,
    },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}

const bytesOf = async ({ url, masterKey }: Engine): Promise<number> =>
  (await connect(url, masterKey).getStats()).databaseSize

/** The most memory that the engine's process held, from /proc; Linux only. */
function peakOf({ pid }: Engine): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return 1024 * Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1])
}
