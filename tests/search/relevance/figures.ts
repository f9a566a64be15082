import { mean, type Scored } from './evaluate.ts'

export type Figures = Record<string, { value: number; unit: string }>

/** The figures of a run by name: over all, on the half kept apart, and of each category. */
export function figuresOf(scored: readonly Scored[]): Figures {
  const share = (list: readonly Scored[]) => ({
    value: mean(list.map((one) => one.hit)),
    unit: 'share',
  })
  const heldOut = scored.filter((one) => one.isHeldOut)
  const ranks = (list: readonly Scored[]) => ({
    value: mean(list.map((one) => one.reciprocalRank)),
    unit: 'mean reciprocal rank',
  })
  const categories = Map.groupBy(scored, ({ category }) => category)
  return {
    'hit@5 all': share(scored),
    'mrr all': ranks(scored),
    'recall@5 all': { value: mean(scored.map((one) => one.recall)), unit: 'share' },
    'hit@5 held-out': share(heldOut),
    'mrr held-out': ranks(heldOut),
    ...Object.fromEntries([...categories].map(([name, list]) => [`hit@5 ${name}`, share(list)])),
    'mean-hits all': { value: mean(scored.map((one) => one.total)), unit: 'documents' },
    'mean-relevant all': {
      value: mean(scored.map((one) => one.relevant.length)),
      unit: 'documents',
    },
  }
}
