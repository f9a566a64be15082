import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { LOCALES } from '../../cms/published/locale.ts'
import { enterLibrary } from '../environment.ts'
import { findChromium } from './chromium.ts'
import { percentile, rounded, type Suite } from './figure.ts'
import { layoutShiftOf, violationsOn } from './in-page.ts'
import { lighthouseScores } from './lighthouse.ts'
import { type MeasuredPage, pageTypes } from './page-types.ts'
import { previewPaths } from './preview-page.ts'

const RUNS = 3
const PORT = 9333

/**
 * Every page type of the library that runs on the data folder, in both languages and both colour schemes:
 * Lighthouse's scores on a phone (median of three), axe violations, layout shift, and bytes as gzip -6
 * makes them. One object a page.
 */
export const run: Suite = async function* ({ place }) {
  const { siteUrl } = await enterLibrary(place)
  const previewOf = await previewPaths()
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
      for (const locale of LOCALES)
        for (const page of await pageTypes(siteUrl, { locale, preview: previewOf(locale) })) {
          const scores = page.isFull ? await byLighthouse(siteUrl, page) : {}
          yield {
            suite: 'pages',
            name: `${page.type} ${locale} ${scheme}`,
            ...scores,
            ...(await inBrowser(browser, siteUrl + page.path, scheme)),
          }
        }
    } finally {
      await browser.close()
    }
  }
}

async function byLighthouse(siteUrl: string, { path }: MeasuredPage) {
  const scores: Record<string, number[]> = {}
  for (let at = 0; at < RUNS; at++) {
    const measured = await lighthouseScores(siteUrl + path, PORT)
    for (const [category, score] of Object.entries(measured)) (scores[category] ??= []).push(score)
  }
  return Object.fromEntries(
    Object.entries(scores).map(([name, values]) => [name, rounded(percentile(values, 0.5))]),
  )
}

async function inBrowser(
  browser: Browser,
  url: string,
  scheme: 'light' | 'dark',
): Promise<Record<string, number>> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    colorScheme: scheme,
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
  const shift = await layoutShiftOf(page)
  await Promise.all(bodies)
  const violations = await violationsOn(page)
  await context.close()
  return { axe: violations.length, CLS: rounded(shift), ...bytes }
}

const kindOf = (type: string): string | undefined =>
  [
    ['html', /html/],
    ['css', /css/],
    ['js', /javascript/],
    ['pictures', /^image/],
  ].find(([, pattern]) => (pattern as RegExp).test(type))?.[0] as string | undefined
