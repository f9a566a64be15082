import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { randomFrom } from '../../scripts/random.ts'
import {
  type AllianceOverHttp,
  draftOver,
  foundAllianceOver,
  releaseOver,
} from '../helpers/alliance-over-http.ts'
import { newDatabase } from '../helpers/library.ts'
import { type Part, processesOf } from '../helpers/processes.ts'
import { type RunningLibrary, startRunningLibrary } from '../helpers/running-library.ts'

const seed = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000)
const DATABASES = [
  { name: 'SQLite', url: '' },
  ...(process.env.TEST_MONGODB_URL
    ? [{ name: 'MongoDB', url: newDatabase(process.env.TEST_MONGODB_URL)! }]
    : []),
]
/** On each database; in the short run they share ten. */
const KILLS = process.env.TEST_LONG ? 200 : 10 / DATABASES.length
const PARTS: readonly Part[] = ['worker', 'cms', 'search']
/** A part that ends more often than this in a short time is given up, as it should be. */
const AT_ONCE = 4
/** Milliseconds in which a part counts as running well again, with its start. */
const SETTLED = 40_000
const RESOURCES = 4
/** Milliseconds after which the next one is killed although nothing was released meanwhile. */
const PATIENCE = 30_000

let library: RunningLibrary
let alliance: AllianceOverHttp

afterEach(() => library?.stop())

test.each(DATABASES)(
  'killed at any moment, it loses no release: site and index end as the database says ($name)',
  async ({ name, url }) => {
    console.info(`kills seed on ${name}: ${seed} (TEST_SEED repeats it)`)
    library = await startRunningLibrary({ env: { DATABASE_URL: url } })
    alliance = await foundAllianceOver(library)
    const storm = await startStorm()
    await killAtRandom(storm.nextRelease)
    const acknowledged = await storm.end()

    expect(acknowledged.flatMap(({ hashes }) => hashes).length).toBeGreaterThanOrEqual(KILLS / 2)
    await expect
      .poll(async () => (await library.run('verify')).said, { timeout: 120_000, interval: 2000 })
      .toContain('agree')
    for (const { id, hashes } of acknowledged) {
      const released = await releasedHashes(id)
      for (const hash of hashes) expect(released).toContain(hash)
      const { slug, title } = await live(id)
      expect(await pageAt(slug)).toContain(title)
    }
  },
  (process.env.TEST_LONG ? 60 : 6) * 60_000,
)

/** Kills one part after the other, whatever it does then, with some releases in between. */
async function killAtRandom(nextRelease: () => Promise<void>): Promise<void> {
  const { below, oneOf } = randomFrom(seed)
  const killedAt = new Map<Part, number[]>(PARTS.map((part) => [part, []]))
  for (let kill = 0; kill < KILLS; kill++) {
    await Promise.race([nextRelease(), sleep(PATIENCE)])
    await sleep(below(1500))
    const mayDie = () =>
      PARTS.filter((part) => {
        const latest = killedAt.get(part)!.slice(-AT_ONCE)
        return latest.length < AT_ONCE || Date.now() - latest[0]! > SETTLED * AT_ONCE
      })
    while (mayDie().length === 0) await sleep(1000)
    const part = oneOf(mayDie())
    killedAt.get(part)!.push(Date.now())
    for (const pid of processesOf(library.pid(), part)) kill9(pid)
  }
}

function kill9(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** People who release without pause and try again whatever happens; what they were told is remembered. */
async function startStorm() {
  let isOver = false
  let released = Promise.withResolvers<void>()
  const { request } = library
  const drafts: string[] = []
  for (let at = 0; at < RESOURCES; at++)
    drafts.push(await draftOver(library, alliance, `机器人 ${at} 第 1 版`))

  async function releaseOn(id: string): Promise<{ id: string; hashes: string[] }> {
    const hashes: string[] = []
    for (let attempt = 1; !isOver; attempt++) {
      try {
        if (attempt > 1)
          await request(alliance.tokens.teacher, 'PATCH', `modules/${id}?draft=true`, {
            title: `机器人 第 ${attempt} 版`,
          })
        hashes.push(await releaseOver(library, alliance, id))
        released.resolve()
        released = Promise.withResolvers()
      } catch {
        // What is left half done is begun anew with another edit.
        await sleep(200)
      }
    }
    return { id, hashes }
  }
  const all = drafts.map(releaseOn)
  return {
    nextRelease: () => released.promise,
    async end() {
      isOver = true
      return Promise.all(all)
    },
  }
}

async function releasedHashes(id: string): Promise<string[]> {
  const { docs } = await library.api<{ docs: { contentHash: string }[] }>(
    'GET',
    `releases?where[resourceId][equals]=${id}&pagination=false`,
  )
  return docs.map(({ contentHash }) => contentHash)
}

const live = (id: string) =>
  library.api<{ slug: string; title: string }>('GET', `modules/${id}?draft=false&locale=zh`)

const pageAt = async (slug: string) => (await fetch(`${library.siteUrl}/modules/${slug}/`)).text()
