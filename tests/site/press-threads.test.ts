import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyOf } from '../../cms/published/record.ts'
import type { WritableLibrary } from '../../cms/publishing/library.ts'
import { handsOn } from '../../scripts/press-hand.ts'
import type { StartHand } from '../../site/press/hands.ts'
import { isProduct } from '../../site/press/products/products.ts'
import { module, sampleLibrary, sampleRecords } from '../fixtures/records.ts'
import { change, startSite, type WrittenSite } from '../helpers/site.ts'

/** With what belongs to them, enough owners of pages for threads to start. */
const MANY = 30
const records = [
  ...sampleRecords(),
  ...Array.from({ length: MANY }, (_, at) => module(1000 + 10 * at, `第 ${at} 个模块`)),
]

/** The organization that all modules show. */
const shown = records.find((one) => one.kind === 'organizations')!

let folder: string
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'ronghe-threads-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A site of many pages in a file of its own, written by threads that `start` gives. */
async function siteBy(name: string, start: (file: string) => StartHand) {
  const file = path.join(folder, `${name}.db`)
  const library = sampleLibrary(records, file)
  const threads: Worker[] = []
  const site = await startSite(library, undefined, undefined, {
    startHand: (setting) => {
      const thread = start(file)(setting)
      threads.push(thread)
      return thread
    },
  })
  return { library, site, threads }
}

async function expectWhole(site: WrittenSite, library: WritableLibrary): Promise<void> {
  const alone = await startSite(sampleLibrary(records.map((one) => library.get(keyOf(one))!)))
  await alone.follower.tend?.(() => true)
  const files = await pagesOf(alone)
  expect(await pagesOf(site)).toEqual(files)
  for (const one of files) expect(await site.read(one), one).toBe(await alone.read(one))
  await alone.stop()
}

/** Packages and pictures come later, and one by one. */
const pagesOf = async (site: WrittenSite) =>
  (await site.filesNow()).filter((name) => !isProduct(`/${name}`))

test('many pages are made by threads, the same as one alone makes; a change in between is on them', async () => {
  const { library, site, threads } = await siteBy('whole', handsOn)
  const writing = site.follower.tend?.(() => true)
  await expect.poll(() => site.follower.figures?.().pages).toBeGreaterThan(0)
  // Threads have read it by now; pages that they make later show its new name.
  await site.follower.apply(
    change(library, { put: { ...shown, name: { zh: '改名职业技术学院' } } }),
  )
  await writing
  expect(threads.length).toBeGreaterThan(0)
  expect(site.errors).toEqual([])
  await expectWhole(site, library)
  await site.stop()
  library.close()
})

test('what threads that die have not made is made without them, and told', async () => {
  const dying = () => () => new Worker('throw new Error("no thread today")', { eval: true })
  const { library, site, threads } = await siteBy('dying', dying)
  await site.follower.tend?.(() => true)
  expect(threads.length).toBeGreaterThan(0)
  expect(String(site.errors[0])).toContain('no thread today')
  await expectWhole(site, library)
  await site.stop()
  library.close()
})
