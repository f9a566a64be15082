import { corpus } from './corpus.ts'
import { score, startEngines } from './evaluate.ts'
import { figuresOf } from './figures.ts'
import { readJudgements } from './judgements.ts'

/*
 * Runs the evaluation and prints `{ figures, baseline, misses }` as JSON: our figures, the engine's
 * own, and the queries that found nothing wanted. Those of the half kept apart are counted, not named.
 */
const engines = await startEngines(corpus().records)
const judgements = readJudgements()
const ours = await score(judgements, engines.ours)
const plain = await score(judgements, await engines.plain())
await engines.stop()
const misses = ours
  .filter(({ hit, isHeldOut }) => hit === 0 && !isHeldOut)
  .map(({ category, query, relevant, slugs }) => ({ category, query, relevant, slugs }))
console.log(JSON.stringify({ figures: figuresOf(ours), baseline: figuresOf(plain), misses }))
