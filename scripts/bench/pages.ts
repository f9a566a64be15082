import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import lighthouse from 'lighthouse'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './chromium.ts'
import { type Figure, figuresOf, percentile, type Suite } from './figure.ts'
import { type MeasuredPage, pageTypes } from './page-types.ts'

const RUNS = 3
const PORT = 9333
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const figure = figuresOf('pages')

/**
 * Every page type of the running library at SITE_URL (http://127.0.0.1:4000 by default), in both
 * languages and both colour schemes: Lighthouse's scores on a phone (median of three), axe violations,
 * layout shift, and bytes as gzip -6 makes them.
 */
export const run: Suite = async function* () {
  const siteUrl = (process.env.SITE_URL ?? 'http://127.0.0.1:4000').replace(/\/$/, '')
  for (const scheme of ['light', 'dark'] as const) {
    const { executablePath, args } = await findChromium()
    const browser = await chromium.launch({
      executablePath,
      args: [
        ...args,
        `--remote-debugging-port=${PORT}`,
        `--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`,
      ],
    })
    try {
      for (const prefix of ['', '/en'] as const)
        for (const page of await pageTypes(siteUrl, prefix)) {
          const name = `${page.type} ${prefix ? 'en' : 'zh'} ${scheme}`
          yield* inBrowser(browser, siteUrl + page.path, { name, scheme })
          if (page.isFull) yield* byLighthouse(siteUrl, page, name)
        }
    } finally {
      await browser.close()
    }
  }
}

async function* byLighthouse(siteUrl: string, { path, type }: MeasuredPage, name: string) {
  const scores: Record<string, number[]> = {}
  for (let at = 0; at < RUNS; at++) {
    const result = await lighthouse(siteUrl + path, {
      port: PORT,
      logLevel: 'silent',
      onlyCategories: [...CATEGORIES],
      // A library at home is no public site: nothing there is indexed.
      ...(type === 'search' && { skipAudits: ['is-crawlable'] }),
    })
    for (const category of CATEGORIES)
      (scores[category] ??= []).push((result?.lhr.categories[category]?.score ?? 0) * 100)
  }
  for (const [category, values] of Object.entries(scores))
    yield figure({ name: `${name} ${category}`, value: percentile(values, 0.5), unit: 'score' })
}

async function* inBrowser(
  browser: Browser,
  url: string,
  { name, scheme }: { name: string; scheme: 'light' | 'dark' },
): AsyncGenerator<Figure> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    colorScheme: scheme,
    bypassCSP: true,
  })
  const page = await context.newPage()
  const bytes: Record<string, number> = { html: 0, css: 0, js: 0, pictures: 0 }
  const bodies: Promise<void>[] = []
  page.on('response', (answer) => {
    const kind = kindOf(answer.headers()['content-type'] ?? '')
    if (kind)
      bodies.push(
        answer.body().then(
          (body) => {
            bytes[kind]! += kind === 'pictures' ? body.length : gzipSync(body).length
          },
          () => undefined,
        ),
      )
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const shift = await page.evaluate(layoutShift)
  await Promise.all(bodies)
  await page.addScriptTag({ path: AXE })
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: unknown[] }> } }
    return (await axe.run()).violations.length
  })
  await context.close()
  yield figure({ name: `${name} axe`, value: violations, unit: 'violations' })
  yield figure({ name: `${name} CLS`, value: shift, unit: 'score' })
  for (const [kind, value] of Object.entries(bytes))
    yield figure({ name: `${name} ${kind}`, value, unit: 'bytes' })
}

const kindOf = (type: string): string | undefined =>
  [
    ['html', /html/],
    ['css', /css/],
    ['js', /javascript/],
    ['pictures', /^image/],
  ].find(([, pattern]) => (pattern as RegExp).test(type))?.[0] as string | undefined

/** Runs in the page: the sum of its layout shifts so far. */
const layoutShift = () =>
  new Promise<number>((resolve) => {
    const sum = (list: PerformanceObserverEntryList) =>
      resolve(
        list
          .getEntries()
          .reduce((total, entry) => total + (entry as unknown as { value: number }).value, 0),
      )
    new PerformanceObserver(sum).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(0), 300)
  })
