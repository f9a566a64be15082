import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { violationsOn } from '../../scripts/bench/in-page.ts'
import type { Count } from '../../site/server/counts.ts'
import { createPublicServer, type PublicServer } from '../../site/server/server.ts'
import { module, sampleLibrary, sampleRecords } from '../fixtures/records.ts'
import { startBrowser } from '../helpers/browser.ts'
import { startSite } from '../helpers/site.ts'
import { startSearch, type TestSearch } from './search-on.ts'

const PHONE = { width: 390, height: 844 }

let library: TestSearch
let site: Awaited<ReturnType<typeof startSite>> | undefined
let server: PublicServer | undefined
let browser: Browser | undefined
let url: string
let page: Page
let problems: string[]
let counted: Count[] = []

beforeAll(async () => {
  const many = Array.from({ length: 45 }, (_, at) =>
    module(2000 + 10 * at, `仓储管理第${at + 1}讲`, { majors: [] }),
  )
  const records = [...sampleRecords(), ...many]
  library = await startSearch(records)
  // The page is one of the site's fixed ones; what is found needs no pages here.
  site = await startSite(sampleLibrary([]))
  await site.follower.settled()
  server = createPublicServer({
    siteDir: site.outDir,
    searchUrl: library.url,
    searchKey: library.key,
    siteUrl: 'http://127.0.0.1',
    counts: { add: (count) => counted.push(count) > 0 },
    limits: { search: { requests: 1000, seconds: 1 } },
  })
  url = `http://127.0.0.1:${await server.listen()}`
  browser = await startBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await site?.stop()
  await library.stop()
})

beforeEach(async () => {
  page = await browser!.newPage()
  problems = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('request', (one) => one.url().startsWith(url) || problems.push(`left: ${one.url()}`))
})
afterEach(async () => {
  await page.close()
  expect(problems).toEqual([])
})

const field = () => page.getByRole('searchbox', { name: /搜索资源|Search resources/ })
const status = () => page.getByRole('status')
const titles = () => page.locator('.search-title').allTextContents()
const says = (text: string) => status().filter({ hasText: text }).waitFor()
const box = (name: string) =>
  page.locator('label.search-option', { hasText: name }).locator('input')

/** The id or class of what has the focus. */
const focused = () =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.className)

/** Every page here comes with the server's own policy: no inline code, no HTML made from text. */
describe('the search page', () => {
  test('shows everything at first and finds while one types, without losing the focus', async () => {
    await page.goto(`${url}/search/`)
    await says('共 52 条资源，第 1 页，共 3 页')
    await field().pressSequentially('gyjqr')
    await says('找到 7 条结果')
    expect((await titles())[0]).toBe('工业机器人码垛编程')
    expect(await field().evaluate((one) => one === document.activeElement)).toBe(true)
    await expect.poll(() => new URL(page.url()).search).toBe('?q=gyjqr')
  })

  test('opens with the state of its address, and goes back and forward through it', async () => {
    await page.goto(`${url}/search/?q=${encodeURIComponent('仓储')}&page=2`)
    await says('第 2 页，共 3 页')
    await expect.poll(() => field().inputValue()).toBe('仓储')
    await page.getByRole('link', { name: '第 3 页' }).click()
    await says('第 3 页，共 3 页')
    await page.goBack()
    await says('第 2 页，共 3 页')
    await page.goForward()
    await says('第 3 页，共 3 页')
  })

  test('narrows by facets; counts stay true, chips take a choice back', async () => {
    await page.goto(`${url}/search/?q=${encodeURIComponent('数控')}`)
    await says('找到 2 条结果')
    await box('实训资料').press('Space')
    await says('找到 1 条结果')
    expect(await titles()).toEqual(['数控车削任务工单'])
    expect(await page.locator('.search-pager').isVisible()).toBe(false)
    await page
      .locator('label.search-option', { hasText: '课程模块' })
      .filter({ hasText: '1' })
      .waitFor()
    expect(await box('实训资料').evaluate((one) => one === document.activeElement)).toBe(true)
    expect(new URL(page.url()).searchParams.get('kind')).toBe('materials')
    await page.getByRole('link', { name: '移除条件：类型 实训资料' }).press('Enter')
    await says('找到 2 条结果')
    expect(await focused()).toBe('search-results')
  })

  test('keeps what was just typed when a filter is chosen at once', async () => {
    await page.goto(`${url}/search/`)
    await says('共 52 条资源')
    await page.evaluate(() => {
      const typed = document.querySelector<HTMLInputElement>('[name=q]')!
      typed.value = '数控'
      typed.dispatchEvent(new InputEvent('input', { bubbles: true }))
      document.querySelector<HTMLElement>('[data-key="materials"] input')!.click()
    })
    await says('找到 1 条结果')
    expect(await field().inputValue()).toBe('数控')
    expect(await titles()).toEqual(['数控车削任务工单'])
  })

  test('names a chosen value that nothing has any more', async () => {
    await page.goto(`${url}/search/?q=zzzz&major=zi-dong-hua-lei`)
    await says('没有找到与“zzzz”有关的资源')
    await page.getByRole('link', { name: '移除条件：专业 自动化类' }).waitFor()
    await page.getByRole('link', { name: '清除全部条件' }).click()
    await expect.poll(() => page.url()).toBe(`${url}/search/?q=zzzz`)
  })

  test('asks nothing while an input method composes', async () => {
    await page.goto(`${url}/search/`)
    await says('共 52 条资源')
    const asked: string[] = []
    page.on(
      'request',
      (one) => one.url().includes('/api/search') && asked.push(one.postData() ?? ''),
    )
    await field().focus()
    const keyboard = await page.context().newCDPSession(page)
    for (const text of ['g', 'gong', 'gong ye'])
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await page.waitForTimeout(400)
    expect(asked).toEqual([])
    await keyboard.send('Input.insertText', { text: '工业' })
    await says('找到 7 条结果')
    // Passages may have been asked for as well.
    expect(asked.filter((body) => body.includes('hitsPerPage'))).toHaveLength(1)
    expect(asked.filter((body) => !body.includes('工业'))).toEqual([])
  })

  test('leads to the unit that holds the words', async () => {
    await page.goto(`${url}/search/?q=${encodeURIComponent('六点法')}`)
    const link = page.locator('.search-passage a')
    await link.waitFor()
    expect(await link.getAttribute('href')).toBe('/modules/resource-100/u0000101/')
    expect(await page.locator('.search-passage mark').allTextContents()).toEqual(['六点法'])
  })

  test('finds what sounds the same and says so', async () => {
    await page.goto(`${url}/search/?q=${encodeURIComponent('工业积器人')}`)
    await page.getByText('以下按读音查找').waitFor()
    expect((await titles())[0]).toBe('工业机器人码垛编程')
  })

  test('tells the library what was searched and opened, and remembers it on this device only', async () => {
    counted = []
    await page.goto(`${url}/search/?q=${encodeURIComponent('数控')}`)
    await says('找到 2 条结果')
    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()))
    await page.locator('.search-title a').nth(1).click()
    await expect
      .poll(() => counted)
      .toEqual([
        { event: 'search', subject: '数控', detail: 'zh', value: 2 },
        { event: 'click', subject: '数控', detail: 'zh', value: 2 },
      ])
    expect(await page.locator('.search-recent a').allTextContents()).toEqual(['数控'])
    await page.getByRole('button', { name: '清除记录' }).click()
    expect(await page.locator('.search-recent').isVisible()).toBe(false)
  })

  test('helps on where nothing is found: majors and what is new', async () => {
    await page.goto(`${url}/search/?q=zzzz&kind=cases`)
    await says('没有找到与“zzzz”有关的资源')
    await page.locator('.search-newest a').first().waitFor()
    expect(await page.locator('.search-majors a').count()).toBeGreaterThan(0)
    expect(await page.getByRole('link', { name: '清除全部条件' }).isVisible()).toBe(true)
  })

  test.each([
    ['10 000 characters', 'q=' + 'x'.repeat(10_000)],
    ['operators and quotes', 'q=' + encodeURIComponent('-"机器人\\" \' -- OR NOT')],
    ['emoji', 'q=' + encodeURIComponent('🤖🔧')],
    ['stop words only', 'q=' + encodeURIComponent('怎么 的 了')],
    ['spaces only', 'q=%20%20%20'],
    ['SQL', 'q=' + encodeURIComponent("'; DROP TABLE resources; --")],
    ['HTML', 'q=' + encodeURIComponent('<script>alert(1)</script>')],
    ['a filter with quotes', 'kind=' + encodeURIComponent('"] OR kind = "cases')],
    ['page 9999', 'page=9999'],
    ['a foreign facet', 'colour=red&py=1&sort=worst'],
  ])('stays calm at %s', async (_, query) => {
    await page.goto(`${url}/search/?${query}`)
    await page.locator('.search-results[aria-busy="false"]').waitFor()
    expect(await page.locator('.search-error').isVisible()).toBe(false)
    expect(await status().textContent()).not.toBe('')
  })

  test('is used by keyboard: / to the field, arrows through the results', async () => {
    await page.goto(`${url}/search/?q=${encodeURIComponent('数控')}`)
    await says('找到 2 条结果')
    await page.keyboard.press('/')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    expect(focused).toBe((await titles())[0])
  })

  test('shows a text with HTML in it as text', async () => {
    await library.publish(module(3000, '<img src=x onerror=alert(1)>标签'))
    await page.goto(`${url}/search/?q=${encodeURIComponent('标签')}`)
    await says('找到 1 条结果')
    expect(await titles()).toEqual(['<img src=x onerror=alert(1)>标签'])
    await library.withdraw(`modules/${module(3000, '').id}`)
  })

  test('speaks English under /en/ and shows what is complete in English', async () => {
    await page.goto(`${url}/en/search/`)
    await says('1 resource')
    expect(await titles()).toEqual(['Robot palletizing'])
    await page.goto(`${url}/en/search/?q=welding`)
    await says('Nothing was found for “welding”')
    const other = page.getByRole('link', { name: 'Search the Chinese resources' })
    expect(await other.evaluate((one: HTMLAnchorElement) => one.href)).toBe(
      `${url}/search/?q=welding`,
    )
  })

  test('fits a phone, where the filters open by a button', async () => {
    await page.setViewportSize(PHONE)
    await page.goto(`${url}/search/`)
    await says('共 52 条资源')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      PHONE.width,
    )
    expect(await box('企业案例').isVisible()).toBe(false)
    await page.getByRole('button', { name: '筛选' }).click()
    await box('企业案例').check()
    await says('找到 1 条结果')
  })

  test('has nothing that an accessibility checker objects to', async () => {
    await page.goto(`${url}/search/?q=${encodeURIComponent('工业积器人')}&kind=modules`)
    await page.getByText('以下按读音查找').waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  test('says when search is away, and that the pages can be read', async () => {
    await page.route('**/api/search/**', (route) => route.fulfill({ status: 503, body: '{}' }))
    await page.goto(`${url}/search/`)
    await says('搜索暂时不可用')
    expect(await page.locator('.search-error a').first().getAttribute('href')).toBe('/courses/')
    await page.unroute('**/api/search/**')
    await page.getByRole('button', { name: '再试一次' }).click()
    await says('共 52 条资源')
    problems = problems.filter((one) => !/503/.test(one))
  })

  test('asks again when its address has asked too often', async () => {
    let asked = 0
    await page.route('**/api/search/**', (route) =>
      asked++ === 0 ? route.fulfill({ status: 429, body: '{}' }) : route.continue(),
    )
    await page.goto(`${url}/search/`)
    await says('共 52 条资源')
    problems = problems.filter((one) => !one.includes('429'))
  })

  test('says without a script how to go on', async () => {
    const plain = await browser!.newContext({ javaScriptEnabled: false })
    const quiet = await plain.newPage()
    await quiet.goto(`${url}/search/`)
    expect(await quiet.locator('noscript p').isVisible()).toBe(true)
    expect(await quiet.locator('.search-form').isVisible()).toBe(false)
    await plain.close()
  })
})

describe('the search box of every page', () => {
  const box = () => page.getByRole('combobox', { name: '搜索' })
  const options = () => page.getByRole('option')
  const active = async () =>
    page.locator(`#${(await box().getAttribute('aria-activedescendant')) || 'none'}`).textContent()

  test('suggests titles, majors and organizations while one types, by keyboard', async () => {
    await page.goto(`${url}/about/`)
    await page.getByRole('searchbox', { name: '搜索' }).click()
    await box().pressSequentially('工业机')
    await options().filter({ hasText: '工业机器人技术 460305专业' }).waitFor()
    expect(await options().count()).toBe(6)
    expect(await box().getAttribute('aria-expanded')).toBe('true')
    await box().press('ArrowUp')
    expect(await active()).toBe('工业机器人技术 460305专业')
    await box().press('ArrowDown')
    await box().press('ArrowDown')
    expect(await active()).toBe('工业机器人码垛编程课程模块')
    expect(await page.getByRole('option', { selected: true }).count()).toBe(1)
    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()))
    const opened = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener('click', ({ target }) =>
            resolve((target as HTMLAnchorElement).pathname),
          ),
        ),
    )
    await box().press('Enter')
    expect(await opened).toBe('/modules/resource-100/')
    await box().fill('江城')
    await options().filter({ hasText: '江城职业技术学院' }).waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  test('asks nothing while an input method composes, closes by Escape, searches by Enter', async () => {
    await page.goto(`${url}/about/`)
    await page.getByRole('searchbox', { name: '搜索' }).click()
    await box().waitFor()
    const asked: string[] = []
    page.on('request', (one) => one.url().includes('/api/search') && asked.push(one.url()))
    const keyboard = await page.context().newCDPSession(page)
    for (const text of ['g', 'gong', 'gong ye'])
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await page.waitForTimeout(400)
    expect(asked).toEqual([])
    await keyboard.send('Input.insertText', { text: '工业' })
    await options().first().waitFor()
    expect(asked).toHaveLength(1)
    await box().press('Escape')
    expect(await options().count()).toBe(0)
    expect(await box().inputValue()).toBe('工业')
    await box().press('Enter')
    await page.waitForURL(`${url}/search/?q=${encodeURIComponent('工业')}`)
    await says('找到 7 条结果')
  })

  test('is a plain form where search is away', async () => {
    await page.route('**/api/search/**', (route) => route.fulfill({ status: 503, body: '{}' }))
    await page.goto(`${url}/en/about/`)
    await page.getByRole('searchbox', { name: 'Search' }).click()
    const refused = page.waitForResponse('**/api/search/**')
    await page.getByRole('combobox', { name: 'Search' }).pressSequentially('robot')
    await refused
    expect(await options().count()).toBe(0)
    await page.getByRole('button', { name: 'Search' }).click()
    await page.waitForURL(`${url}/en/search/?q=robot`)
    await says('Search is not available at the moment.')
    // Interception turns the cache off, and so styles come too late for the change between pages.
    problems = problems.filter((one) => !/503|ViewTransition/.test(one))
  })
})
