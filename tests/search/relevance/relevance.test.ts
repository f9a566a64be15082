import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { corpus } from './corpus.ts'
import { score, startEngines, type Scored } from './evaluate.ts'
import { figuresOf, type Figures } from './figures.ts'
import { readJudgements } from './judgements.ts'

/** A category may lose a query of its two dozen before this fails, not three. */
const FLOORS = {
  'hit@5 all': 0.97,
  'mrr all': 0.93,
  'hit@5 held-out': 0.95,
  'hit@5 exact': 0.96,
  'hit@5 body': 0.96,
  'hit@5 prefix': 0.95,
  'hit@5 pinyin': 0.95,
  'hit@5 initials': 0.9,
  'hit@5 mixed': 0.95,
  'hit@5 traditional': 0.95,
  'hit@5 full-width': 0.95,
  'hit@5 wrong-character': 0.85,
  'hit@5 homophone': 0.9,
  'hit@5 code': 0.95,
  'hit@5 synonym': 0.9,
  'hit@5 question': 0.88,
  'hit@5 english': 0.95,
  'hit@5 english-typo': 0.95,
}

const judgements = readJudgements()
const { records, slugs } = corpus()
let engines: Awaited<ReturnType<typeof startEngines>>
let scored: Scored[]
let figures: Figures

beforeAll(async () => {
  engines = await startEngines(records)
  scored = await score(judgements, engines.ours)
  figures = figuresOf(scored)
}, 300_000)
afterAll(() => engines.stop())

describe('the judgements', () => {
  test('are at least 300, at least 20 a category, half of them kept apart', () => {
    expect(judgements.length).toBeGreaterThanOrEqual(300)
    const categories = Map.groupBy(judgements, ({ category }) => category)
    expect(categories.size).toBe(15)
    for (const [name, list] of categories) expect(list.length, name).toBeGreaterThanOrEqual(20)
    const share = judgements.filter(({ isHeldOut }) => isHeldOut).length / judgements.length
    expect(Math.abs(share - 0.5)).toBeLessThan(0.05)
  })

  test('ask each query once, for resources that are there', () => {
    expect(new Set(judgements.map(({ query, locale }) => `${locale} ${query}`)).size).toBe(
      judgements.length,
    )
    const unknown = judgements.flatMap(({ relevant }) =>
      relevant.filter((slug) => !slugs.has(slug)),
    )
    expect(unknown).toEqual([])
    expect(judgements.filter(({ relevant }) => relevant.length === 0)).toEqual([])
  })

  test('are asked among at least 1000 resources', () => {
    const resources = records.filter((one) => 'release' in one)
    expect(resources.length).toBeGreaterThanOrEqual(1000)
  })
})

describe('relevance', () => {
  test.each(Object.entries(FLOORS))('%s is at least %d', (name, floor) => {
    expect(figures[name]?.value).toBeGreaterThanOrEqual(floor)
  })

  test('is not bought with many hits', () => {
    const hits = figures['mean-hits all']!.value
    expect(hits).toBeLessThanOrEqual(3 * figures['mean-relevant all']!.value)
  })
})
