import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/**
 * Fetched from the npm registry when its suite first runs: with all that it brings it would be a tenth of
 * the files of every installation, for one suite.
 */
const PACKAGE = 'lighthouse@12.8.2'
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const MAX_REPORT_BYTES = 64 * 1024 ** 2

type Report = { categories: Partial<Record<string, { score: number | null }>> }

/** Lighthouse's scores of a page on a phone, 0 to 100, in the browser whose debugging port is given. */
export async function lighthouseScores(url: string, port: number): Promise<Record<string, number>> {
  const { categories } = JSON.parse(await reportOn(url, port)) as Report
  return Object.fromEntries(
    CATEGORIES.map((category) => [category, (categories[category]?.score ?? 0) * 100]),
  )
}

/** Lighthouse's report as JSON. What npm or Lighthouse could not do stands in the error that this throws. */
async function reportOn(url: string, port: number): Promise<string> {
  const command = ['exec', '--yes', `--package=${PACKAGE}`, '--', 'lighthouse', url]
  const options = [
    `--port=${port}`,
    `--only-categories=${CATEGORIES.join()}`,
    '--output=json',
    '--quiet',
    '--no-enable-error-reporting',
  ]
  const { stdout } = await promisify(execFile)('npm', [...command, ...options], {
    maxBuffer: MAX_REPORT_BYTES,
  })
  return stdout
}
