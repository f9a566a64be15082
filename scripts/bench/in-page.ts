import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core objects to: the rule, how grave it is, and the first element that breaks it. */
export type Violation = { rule: string; impact: string; html: string }

/** The barriers that axe-core finds on a page, or within the parts that these selectors name. */
export async function violationsOn(page: Page, parts?: readonly string[]): Promise<Violation[]> {
  await page.evaluate(AXE)
  return page.evaluate(
    async (include) => {
      const { axe } = window as unknown as { axe: Axe }
      const { violations } = await axe.run(include ? { include } : document)
      return violations.map(({ id, impact, nodes }) => ({
        rule: id,
        impact,
        html: nodes[0]?.html ?? '',
      }))
    },
    parts && parts.map((part) => [part]),
  )
}

type Axe = {
  run(context: unknown): Promise<{
    violations: { id: string; impact: string; nodes: { html: string }[] }[]
  }>
}

/** The sum of the page's layout shifts so far (cumulative layout shift, without unit). */
export const layoutShiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const sum = (list: PerformanceObserverEntryList) =>
          resolve(
            list
              .getEntries()
              .reduce((total, entry) => total + (entry as unknown as { value: number }).value, 0),
          )
        new PerformanceObserver(sum).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(0), 300)
      }),
  )
