import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomFrom } from '../../scripts/random.ts'
import { readSecrets } from '../../scripts/secrets.ts'
import { connect } from '../../search/client.ts'
import { indexOf } from '../../search/index-name.ts'
import { foundAllianceOver } from '../helpers/alliance-over-http.ts'
import { newDatabase } from '../helpers/library.ts'
import { type Part, processesOf } from '../helpers/processes.ts'
import { type RunningLibrary, startRunningLibrary } from '../helpers/running-library.ts'
import { startStorm } from '../helpers/storm.ts'

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
/** Milliseconds after which the next one is killed although nothing was released meanwhile. */
const PATIENCE = 30_000

describe.each(DATABASES)('on $name', ({ name, url }) => {
  let library: RunningLibrary
  /** A resource that was released, whatever was killed meanwhile. */
  let survivor: { slug: string; title: string }

  beforeAll(async () => {
    library = await startRunningLibrary({ env: { DATABASE_URL: url } })
  })
  afterAll(() => library?.stop())

  test(
    'killed at any moment, it loses no release: site and index end as the database says',
    async () => {
      console.info(`kills seed on ${name}: ${seed} (TEST_SEED repeats it)`)
      const storm = await startStorm(library, await foundAllianceOver(library))
      await killAtRandom(library, storm.nextRelease)
      const acknowledged = await storm.end()

      expect(acknowledged.flatMap(({ hashes }) => hashes).length).toBeGreaterThanOrEqual(KILLS / 2)
      await expect
        .poll(async () => (await library.run('verify')).said, { timeout: 120_000, interval: 2000 })
        .toContain('agree')
      // The one that was killed last may be the CMS, which verify does without.
      await expect.poll(() => library.api('GET', 'users/me'), { timeout: 60_000 }).toBeTruthy()
      for (const { id, hashes } of acknowledged) {
        const released = await releasedHashes(library, id)
        for (const hash of hashes) expect(released).toContain(hash)
        survivor = await library.api('GET', `modules/${id}?draft=false&locale=zh`)
        expect(await pageAt(library, survivor.slug)).toContain(survivor.title)
      }
    },
    (process.env.TEST_LONG ? 60 : 6) * 60_000,
  )

  test('npm run verify tells what was removed behind its back and brings it back; so does npm run press', async () => {
    const { run, dataDir } = library
    const engine = await engineOf(library)
    const found = () => engine.documents(survivor.title)
    const page = path.join(dataDir, 'site/modules', survivor.slug, 'index.html')
    const written = await readFile(page, 'utf8')
    const [document, ...others] = await found()

    await engine.delete(document!)
    await rm(page)
    await expect.poll(found, { timeout: 10_000 }).toEqual(others)
    const without = await run('verify')
    expect(without.code, without.said).toBe(1)
    expect(without.said).toMatch(/search: 缺失 missing/)
    expect(without.said).toMatch(/site: 缺失 missing: .*modules/)
    expect(without.said).toContain('2 differences')
    // It looks once more after it has mended.
    expect((await run('verify', '--repair')).code).toBe(0)
    expect((await found()).toSorted()).toEqual([document, ...others].toSorted())
    expect(await readFile(page, 'utf8')).toBe(written)

    // A page that somebody wrote over by hand: the press writes all anew while the library runs.
    await writeFile(page, 'by hand')
    const pressed = await run('press', '--all')
    expect(pressed.code, pressed.said).toBe(0)
    expect(Number(/(\d+) pages were written/.exec(pressed.said)?.[1])).toBeGreaterThan(50)
    expect(await readFile(page, 'utf8')).toBe(written)
    // It waits for a search that is just coming back.
    signalAll(processesOf(library.pid(), 'search'), 'SIGKILL')
    const again = await run('verify')
    expect(again.code, again.said).toBe(0)
  })

  test.runIf(process.env.TEST_LONG)(
    'a published library that is deleted or damaged while it is in use is made anew',
    async () => {
      const file = path.join(library.dataDir, 'published.db')
      const withoutLog = async () => {
        for (const suffix of ['-wal', '-shm']) await rm(file + suffix, { force: true })
      }
      const agree = () =>
        expect
          .poll(async () => (await library.run('verify')).said, {
            timeout: 120_000,
            interval: 2000,
          })
          .toContain('agree')

      await rm(file)
      await withoutLog()
      await agree()

      const damage = async () => {
        await writeFile(file, '坏'.repeat(10_000))
        await withoutLog()
      }
      await damage()
      await agree()

      // Held, the worker cannot be the first to mend it.
      const held = processesOf(library.pid(), 'worker')
      signalAll(held, 'SIGSTOP')
      try {
        await damage()
        const damaged = await library.run('verify')
        expect(damaged.code, damaged.said).toBe(1)
        expect(damaged.said).toContain('已损坏')
        const mended = await library.run('verify', '--repair')
        expect(mended.code, mended.said).toBe(0)
      } finally {
        signalAll(held, 'SIGCONT')
      }
      await agree()
      expect(await pageAt(library, survivor.slug)).toContain(survivor.title)
    },
  )
})

/** Kills one part after the other, whatever it does then, with some releases in between. */
async function killAtRandom(
  library: RunningLibrary,
  nextRelease: () => Promise<void>,
): Promise<void> {
  const { below, oneOf } = randomFrom(seed)
  const killedAt = new Map<Part, number[]>(PARTS.map((part) => [part, []]))
  for (let kill = 0; kill < KILLS; kill++) {
    await Promise.race([nextRelease(), sleep(PATIENCE)])
    await sleep(below(2500))
    const mayDie = () =>
      PARTS.filter((part) => {
        const latest = killedAt.get(part)!.slice(-AT_ONCE)
        return latest.length < AT_ONCE || Date.now() - latest[0]! > SETTLED * AT_ONCE
      })
    while (mayDie().length === 0) await sleep(1000)
    const part = oneOf(mayDie())
    killedAt.get(part)!.push(Date.now())
    signalAll(processesOf(library.pid(), part), 'SIGKILL')
  }
}

/** What has ended meanwhile is passed over. */
function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids)
    try {
      process.kill(pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
}

async function releasedHashes(library: RunningLibrary, id: string): Promise<string[]> {
  const { docs } = await library.api<{ docs: { contentHash: string }[] }>(
    'GET',
    `releases?where[resourceId][equals]=${id}&pagination=false`,
  )
  return docs.map(({ contentHash }) => contentHash)
}

const pageAt = async ({ siteUrl }: RunningLibrary, slug: string) =>
  (await fetch(`${siteUrl}/modules/${slug}/`)).text()

/** The library's search engine, asked behind the library's back. */
async function engineOf({ dataDir, searchUrl }: RunningLibrary) {
  const secrets = await readSecrets(dataDir)
  const index = connect(searchUrl, secrets!.meiliMasterKey).index(indexOf('zh'))
  return {
    documents: async (query: string) =>
      (await index.search<{ id: string }>(query)).hits.map(({ id }) => id),
    delete: (id: string) => index.deleteDocument(id),
  }
}
