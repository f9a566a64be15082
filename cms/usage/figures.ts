import type { Counted } from './counts.ts'

/** What readers did with something. */
export type Figures = {
  /** Pages read. */
  views: number
  /** Files and offline packages taken. */
  downloads: number
  /** Times it was shown on pages of others. */
  embeds: number
}

/** The events of counts.db (site/server/usage.ts) that figures are made of. */
export const EVENTS = { view: 'views', download: 'downloads', embed: 'embeds' } as const
type Event = keyof typeof EVENTS

export type FiguresOf = Figures & { key: string }

export const NONE: Figures = { views: 0, downloads: 0, embeds: 0 }

export const isUsed = ({ views, downloads, embeds }: Figures): boolean =>
  views + downloads + embeds > 0

/**
 * Adds up counts by whatever `keysOf` says of a row; one with several keys counts in full for each, so
 * that the sum over organizations or majors is more than the whole.
 */
export function addUp(
  counted: readonly Counted[],
  keysOf: (row: Counted) => readonly string[],
): FiguresOf[] {
  const sums = new Map<string, Figures>()
  for (const row of counted)
    for (const key of keysOf(row)) {
      const sum = sums.get(key) ?? { ...NONE }
      sum[EVENTS[row.event as Event]] += row.times
      sums.set(key, sum)
    }
  return [...sums].map(([key, sum]) => ({ key, ...sum })).sort(mostUsedFirst)
}

const mostUsedFirst = (a: FiguresOf, b: FiguresOf): number =>
  b.views - a.views || b.downloads - a.downloads || b.embeds - a.embeds || (a.key < b.key ? -1 : 1)
