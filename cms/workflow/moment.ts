import type { Standing } from './read-state.ts'

/**
 * The moment of a resource's next step, ISO: now, but after all that was done to it before. The rules go
 * by the order of the steps, and the clock of a machine may be put back.
 */
export function nextMoment({
  reviews,
  releases,
  rulings,
}: Pick<Standing, 'reviews' | 'releases' | 'rulings'>): string {
  const before = [...reviews, ...releases, ...rulings].map((row) => Date.parse(row.createdAt))
  return new Date(Math.max(Date.now(), ...before.map((at) => at + 1))).toISOString()
}
