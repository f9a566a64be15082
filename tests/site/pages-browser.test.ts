import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layoutShiftOf, violationsOn } from '../../scripts/bench/in-page.ts'
import { startBrowser } from '../helpers/browser.ts'
import { PAGE_TYPES, startWrittenSite } from './written-site.ts'

const PHONE = { width: 390, height: 844 }
/** Bytes of a page without pictures, compressed. */
const BUDGET = 40_000

let site: Awaited<ReturnType<typeof startWrittenSite>>
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[site, browser] = await Promise.all([startWrittenSite(), startBrowser()])
  const context = await browser.newContext({ viewport: PHONE })
  page = await context.newPage()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

describe.each(Object.entries(PAGE_TYPES))('%s', (name, address) => {
  test('is small, does not jump, fits a phone and has no barrier', async () => {
    await page.emulateMedia({ colorScheme: name.length % 2 ? 'light' : 'dark' })
    const bytes: Promise<number>[] = []
    const weigh = (answer: Response) => {
      if (answer.ok() && /html|css|javascript/.test(answer.headers()['content-type'] ?? ''))
        bytes.push(answer.body().then((body) => gzipSync(body).length))
    }
    page.on('response', weigh)
    await page.goto(site.url + address, { waitUntil: 'load' })
    const shift = await layoutShiftOf(page)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    const sum = (await Promise.all(bytes)).reduce((total, one) => total + one, 0)
    const violations = await violationsOn(page)
    page.off('response', weigh)
    expect(violations).toEqual([])
    expect(shift).toBeLessThan(0.02)
    expect(width).toBe(PHONE.width)
    // Long content is its authors'; the page around it is ours.
    if (!['hardUnit', 'longTitle'].includes(name)) expect(sum).toBeLessThan(BUDGET)
  })
})

test('a unit prints as a handout: its text and where it is from, without what one clicks', async () => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(site.url + PAGE_TYPES.unit)
  for (const shown of ['h1', '.prose', '.printed-from'])
    expect(await page.locator(shown).first().isVisible(), shown).toBe(true)
  for (const hidden of ['header.site', 'footer.site', 'nav.pager', '.unit-side'])
    expect(await page.locator(hidden).isVisible(), hidden).toBe(false)
  await page.emulateMedia({ media: 'screen' })
})

test('what is written from right to left begins at the right', async () => {
  await page.goto(site.url + PAGE_TYPES.hardUnit)
  const gaps = await page.getByText('مقدمة في الروبوتات الصناعية').evaluate((paragraph) => {
    const range = document.createRange()
    range.selectNodeContents(paragraph)
    const [text, box] = [range.getBoundingClientRect(), paragraph.getBoundingClientRect()]
    return { left: text.left - box.left, right: box.right - text.right }
  })
  expect(gaps.right).toBeLessThan(2)
  expect(gaps.left).toBeGreaterThan(20)
})

test('without JavaScript the site reads and browses', async () => {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(site.url)
  await page.getByRole('navigation').getByRole('link', { name: '课程模块' }).first().click()
  await page.getByRole('link', { name: '工业机器人码垛编程' }).click()
  await page.getByRole('link', { name: '设置工具坐标系' }).click()
  await page.getByRole('link', { name: /下一单元/ }).click()
  expect(await page.textContent('h1')).toBe('编写码垛程序')
  await page.getByRole('link', { name: 'English' }).click()
  expect(await page.textContent('h1')).toBe('Write the program')
  await page.getByRole('searchbox').fill('robot')
  await page.getByRole('searchbox').press('Enter')
  expect(await page.textContent('noscript')).toContain('JavaScript')
  await context.close()
})

test('a unit that was read to its end is ticked, on this device only, until it is forgotten', async () => {
  const context = await browser.newContext({ viewport: PHONE })
  const page = await context.newPage()
  const posted: string[] = []
  page.on('request', (request) => request.method() !== 'GET' && posted.push(request.url()))
  await page.goto(`${site.url}/modules/resource-100/u0000101/`)
  await page.getByRole('link', { name: /下一单元/ }).scrollIntoViewIfNeeded()
  await page.locator('.units .is-read').waitFor()
  await page.goto(`${site.url}/modules/resource-100/`)
  await page.getByText('已读 1/2 个单元').waitFor()
  await page.getByRole('button', { name: '清除' }).click()
  await page.getByText('已读').waitFor({ state: 'hidden' })
  await page.getByText('引用本资源').click()
  expect(await page.locator('.citation').first().textContent()).toMatch(/\[\d{4}-\d\d-\d\d\]/)
  expect([posted, await context.cookies()]).toEqual([[], []])
  await context.close()
})

test('feeds, sitemap and search description are well-formed and lead to pages that are there', async () => {
  const files = (await site.files()).filter((file) => file.endsWith('.xml'))
  const page = await browser.newPage()
  const texts = await Promise.all(files.map((file) => site.read(file)))
  const found = await page.evaluate(
    (all) =>
      all.map((text) => {
        const xml = new DOMParser().parseFromString(text, 'application/xml')
        const within = (selector: string, of: Element | Document = xml) =>
          [...of.querySelectorAll(selector)].map((one) => one.textContent ?? '')
        return {
          root: xml.documentElement.nodeName,
          entries: [...xml.querySelectorAll('feed, entry')].map((one) =>
            ['id', 'title', 'updated', 'link'].every(
              (name) => within(`:scope > ${name}`, one).length > 0,
            ),
          ),
          links: [
            ...within('loc'),
            ...[...xml.querySelectorAll('feed link')].map((one) => one.getAttribute('href') ?? ''),
          ],
        }
      }),
    texts,
  )
  await page.close()
  const roots = new Set(found.map(({ root }) => root))
  expect(roots).toEqual(new Set(['feed', 'urlset', 'sitemapindex', 'OpenSearchDescription']))
  expect(files).toContain('majors/gong-ye-ji-qi-ren-ji-shu/feed.xml')
  expect(files).toContain('organizations/jiangcheng/feed.xml')
  expect(found.flatMap(({ entries }) => entries)).not.toContain(false)
  const written = new Set(await site.files())
  const missing = [...new Set(found.flatMap(({ links }) => links))].filter((link) => {
    const at = decodeURIComponent(link.slice(site.url.length + 1))
    return !link.startsWith(site.url) || ![at, `${at}index.html`].some((one) => written.has(one))
  })
  expect(missing).toEqual([])
})
