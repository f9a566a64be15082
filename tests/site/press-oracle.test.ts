import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { differences } from '../../cms/publishing/differences.ts'
import type { AddressRecord } from '../../cms/published/address.ts'
import type { PublishedFile } from '../../cms/published/file.ts'
import type { ModuleRecord } from '../../cms/published/module.ts'
import { keyOf, type Key, type PublishedRecord } from '../../cms/published/record.ts'
import type { Change } from '../../cms/publishing/follower.ts'
import type { WritableLibrary } from '../../cms/publishing/library.ts'
import {
  address,
  COLLEGE,
  COMPANY,
  id,
  MAJOR,
  MAJOR_CLASS,
  major,
  module,
  organization,
  resource,
  sampleLibrary,
  sampleRecords,
  unit,
} from '../fixtures/records.ts'
import { change, startSite } from '../helpers/site.ts'

const seed = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000)
const STEPS = process.env.TEST_LONG ? 400 : 60
const random = randomFrom(seed)
const below = (count: number) => Math.floor(random() * count)
const oneOf = <T>(items: readonly T[]): T => items[below(items.length)]!

const uploads = await mkdtemp(path.join(os.tmpdir(), 'ronghe-uploads-'))
afterAll(() => rm(uploads, { recursive: true }))

test('pressed change by change, the site equals one pressed at once, byte for byte', async () => {
  console.info(`oracle seed: ${seed} (TEST_SEED repeats it)`)
  const library = sampleLibrary([...sampleRecords(), ...many()])
  const live = await startSite(library, uploads)
  await live.follower.apply([])
  for (let step = 0; step < STEPS; step++) {
    const edits = await Promise.all(
      Array.from({ length: 1 + below(3) }, () => randomEdit(library, step)),
    )
    const changes = latest(edits.flatMap((edit) => change(library, ...edit)))
    if (random() < 0.15) await live.restart()
    await live.follower.apply(changes)
  }
  const fresh = await startSite(library, uploads)
  await fresh.follower.apply([])
  const files = await fresh.files()
  expect(await live.files()).toEqual(files)
  for (const file of files) expect(await live.read(file), file).toBe(await fresh.read(file))
  const held = await differences(live.follower.holdings(), live.follower.expected())
  expect(held).toEqual({ missing: [], stale: [], extra: [] })
  await live.stop()
  await fresh.stop()
})

/** Enough modules for archive pages. */
function many(): ModuleRecord[] {
  return Array.from({ length: 75 }, (_, at) =>
    module(3000 + at * 10, `模块 ${at}`, {
      firstReleasedAt: `2026-0${1 + (at % 8)}-1${at % 10}T01:00:00.000Z`,
      majors: at % 3 ? [MAJOR] : [],
      organizations: at % 2 ? [COLLEGE] : [COLLEGE, COMPANY],
    }),
  )
}

/** The worker hands over one change a record: what the follower still holds, and what is now. */
function latest(changes: readonly Change[]): Change[] {
  const byKey = new Map<Key, Change>()
  for (const one of changes) {
    const first = byKey.get(one.key)
    const before = first ? first.before : one.before
    byKey.set(one.key, {
      key: one.key,
      ...(before && { before }),
      ...(one.after && { after: one.after }),
    })
  }
  return [...byKey.values()]
}

type Edit = { put: PublishedRecord } | { remove: PublishedRecord }
let next = 100_000

async function randomEdit(library: WritableLibrary, step: number): Promise<Edit[]> {
  const modules = [...library.all('modules')]
  const picked = oneOf(modules)
  const put = (overrides: Partial<ModuleRecord>): Edit[] => [{ put: { ...picked, ...overrides } }]
  const addresses = [...library.all('addresses')].filter((one) => one.resource === keyOf(picked))
  const withdrawn = [...library.all('addresses')].filter((one) => one.state === 'withdrawn')
  const number = (next += 10)
  const edits: (() => Edit[] | Promise<Edit[]>)[] = [
    () => [{ put: module(number, `新模块 ${step}`, { firstReleasedAt: randomTime() }) }],
    () => [
      {
        put: organization({
          name: { zh: `学院 ${step}`, ...(below(2) && { en: `College ${step}` }) },
        }),
      },
    ],
    () => [
      { put: major({ name: { zh: `专业 ${step}`, ...(below(2) && { en: `Major ${step}` }) } }) },
    ],
    () => [{ put: major({ ancestors: below(2) ? [MAJOR_CLASS] : [] }) }],
    () => [
      {
        put: { kind: 'people', id: id(70), name: { zh: `人员 ${step}` }, title: {}, expertise: {} },
      },
    ],
    () => [
      {
        put: {
          ...resource('courses', 120, '智能制造入门'),
          parts: modules
            .slice(0, below(4))
            .map((one) => ({ resource: keyOf(one), required: true })),
        },
      },
    ],
    () => [{ remove: picked }],
    () => put({ text: { zh: { ...picked.text.zh, title: `改题 ${step}` } } }),
    () => put({ firstReleasedAt: randomTime() }),
    () => put({ units: [unit(number, '新单元', '正文'), ...picked.units].slice(0, below(4)) }),
    () =>
      put({
        majors: oneOf([[], [MAJOR], [MAJOR_CLASS]]),
        organizations: oneOf([[COLLEGE], [COMPANY], []]),
      }),
    () =>
      put({
        isStale: !picked.isStale,
        contributors: [{ person: id(70), organization: COLLEGE, role: 'validation' }],
      }),
    async () => put({ files: await randomFiles() }),
    () => rename(picked, addresses, `slug-${number}`),
    () => [{ remove: picked }, ...tombstones(picked, addresses, number)],
    () => withdrawn.slice(0, 1).map((one) => ({ put: { ...one, state: 'former' } })),
  ]
  return oneOf(edits)()
}

/** A release under a new address: the one before leads to it. */
function rename(picked: ModuleRecord, addresses: readonly AddressRecord[], slug: string): Edit[] {
  const renamed = { ...picked, slug }
  const old = addresses.find((one) => one.slug === picked.slug) ?? address((next += 10), picked)
  return [
    { put: { ...old, state: 'former' } },
    { put: renamed },
    { put: address((next += 10), renamed) },
  ]
}

function tombstones(
  picked: ModuleRecord,
  addresses: readonly AddressRecord[],
  number: number,
): Edit[] {
  const all = addresses.length > 0 ? addresses : [address(number, picked)]
  return all.map((one) => ({
    put: {
      ...one,
      state: 'withdrawn',
      title: { zh: picked.text.zh.title },
      reason: 'error',
      withdrawnAt: randomTime(),
    },
  }))
}

/** Files may be shared between resources: they go when the last one does. */
async function randomFiles(): Promise<Record<string, PublishedFile>> {
  const files = Array.from({ length: below(3) }, () => 90 + below(4))
  const entries = files.map(async (number) => {
    const filename = `资料 ${number}.txt`
    await writeFile(path.join(uploads, filename), `content of ${number}`)
    const file: PublishedFile = {
      id: id(number),
      collection: 'documents',
      filename,
      path: filename,
      mediaType: 'text/plain',
      size: 13,
      sha256: '',
      sizes: [],
      alt: {},
    }
    return [file.id, file] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

const randomTime = () => `2026-0${1 + below(9)}-1${below(10)}T0${below(10)}:00:00.000Z`

/** Random numbers that a seed repeats (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
