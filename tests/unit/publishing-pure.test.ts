import { describe, expect, test } from 'vitest'
import { keysDue, passDay } from '../../cms/publishing/day.ts'
import { differences } from '../../cms/publishing/differences.ts'
import { inTurn } from '../../cms/publishing/in-turn.ts'
import { openLibrary } from '../../cms/publishing/library.ts'
import { isResource, keyOf } from '../../cms/published/record.ts'
import { sampleRecords } from '../fixtures/records.ts'

const ZONE = 'Asia/Shanghai'

test('two streams of holdings differ by what is missing, stale or too much', async () => {
  const stream = async function* (holdings: Record<string, string>) {
    for (const [key, hash] of Object.entries(holdings)) yield { key, hash }
  }
  const found = await differences(
    stream({ same: '1', old: '1', extra: '1' }),
    stream({ old: '2', same: '1', new: '1' }),
  )
  expect(found).toEqual({ missing: ['new'], stale: ['old'], extra: ['extra'] })
})

test('work in turn runs once for all who ask during a run', async () => {
  const gates: (() => void)[] = []
  const run = inTurn(() => new Promise<void>((resolve) => void gates.push(resolve)))
  const first = run()
  const [second, third] = [run(), run()]
  expect(gates).toHaveLength(1)
  gates[0]!()
  await first
  await expect.poll(() => gates.length).toBe(2)
  gates[1]!()
  await Promise.all([second, third])
  await run.settled()
  expect(gates).toHaveLength(2)
})

test('a failed run does not stop the next one', async () => {
  let runs = 0
  const run = inTurn(async () => {
    if (++runs === 1) throw new Error('first')
  })
  const [first, second] = [run(), run()]
  await expect(first).rejects.toThrow('first')
  await second
  await run()
  expect(runs).toBe(3)
})

describe('the day of the library', () => {
  test('passes at five past midnight in its time zone', () => {
    expect(passDay(ZONE, new Date('2026-03-01T16:04:59Z'))).toBe('2026-03-01')
    expect(passDay(ZONE, new Date('2026-03-01T16:05:00Z'))).toBe('2026-03-02')
  })

  test('makes a resource due on the day after its review date, and only once', () => {
    const library = openLibrary(':memory:')
    for (const record of sampleRecords())
      library.put(isResource(record) ? { ...record, reviewBy: undefined, isStale: false } : record)
    const module = [...library.all('modules')][0]!
    library.put({ ...module, reviewBy: '2026-03-01', isStale: false })
    expect(keysDue(library, '2026-03-01')).toEqual([])
    expect(keysDue(library, '2026-03-02')).toEqual([keyOf(module)])
    library.put({ ...module, reviewBy: '2026-03-01', isStale: true })
    expect(keysDue(library, '2026-03-02')).toEqual([])
    library.put({ ...module, reviewBy: '2027-03-01', isStale: true })
    expect(keysDue(library, '2026-03-02')).toEqual([keyOf(module)])
  })
})
