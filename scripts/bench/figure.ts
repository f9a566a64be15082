import type { Options } from '../options.ts'

/** One measured figure; `baseline` is the same thing measured without our part, in the same run. */
export type Figure = {
  suite: string
  name: string
  value: number
  unit: string
  /** null where there is nothing to compare with. */
  baseline: number | null
  /** value / baseline; null without one. */
  ratio: number | null
}

/** What a suite is given: how large a library to measure on, if one was asked for, and the one at hand. */
export type BenchOptions = { resources?: number; place: Options }

/** All that is measured of one page: numbers by name, with nothing to compare them with. */
export type PageFigures = { suite: string; name: string } & Record<string, string | number>

/** A suite of `npm run bench`: yields its figures as it measures them. */
export type Suite = (options: BenchOptions) => AsyncIterable<Figure | PageFigures>

type Measured = { name: string; value: number; unit: string; baseline?: number }

/** Makes the figures of one suite: at most four digits after the point, and the ratio worked out. */
export const figuresOf =
  (suite: string) =>
  ({ name, value, unit, baseline }: Measured): Figure => ({
    suite,
    name,
    value: rounded(value),
    unit,
    baseline: baseline === undefined ? null : rounded(baseline),
    ratio: baseline ? rounded(value / baseline) : null,
  })

/** The value below which `share` of `values` lie (nearest rank); NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
