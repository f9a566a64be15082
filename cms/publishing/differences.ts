import type { Holding } from './follower.ts'

export type Differences = { missing: string[]; stale: string[]; extra: string[] }

/** What is missing, differs or is too much in `held`, against `expected`. */
export async function differences(
  held: AsyncIterable<Holding>,
  expected: AsyncIterable<Holding>,
): Promise<Differences> {
  const holdings = new Map<string, string>()
  for await (const { key, hash } of held) holdings.set(key, hash)
  const found: Differences = { missing: [], stale: [], extra: [] }
  for await (const { key, hash } of expected) {
    const own = holdings.get(key)
    if (own === undefined) found.missing.push(key)
    else if (own !== hash) found.stale.push(key)
    holdings.delete(key)
  }
  found.extra.push(...holdings.keys())
  return found
}

export const countDifferences = ({ missing, stale, extra }: Differences): number =>
  missing.length + stale.length + extra.length
