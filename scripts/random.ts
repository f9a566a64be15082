export type Random = {
  /** A whole number from 0 up to, but without, `count`. */
  below: (count: number) => number
  oneOf: <T>(items: readonly T[]) => T
}

/** Random numbers that a seed repeats (mulberry32, https://github.com/bryc/code/blob/master/jshash/PRNGs.md). */
export function randomFrom(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    oneOf<T>(items: readonly T[]): T {
      if (items.length === 0) throw new Error('there is nothing to choose from')
      return items[below(items.length)]!
    },
  }
}
