import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrganizationRecord, ProjectRecord } from '../../cms/published/party.ts'
import { COLLEGE, PROJECT } from '../fixtures/records.ts'
import { change } from '../helpers/site.ts'
import { startBrowser } from '../helpers/browser.ts'
import { startWrittenSite } from './written-site.ts'

const WIDGET = path.resolve(import.meta.dirname, '../../site/public/widget')
const PARTS = ['v1.js', 'v1/frames.js']
const ELEMENTS = {
  card: 'items/r0000100.json',
  list: 'lists/modules.json',
  search: 'search.json',
  pathway: 'items/r0000120.json',
  base: 'items/r0000150.json',
} as const

let site: Awaited<ReturnType<typeof startWrittenSite>>
let browser: Browser
let host: Server
/** Pages of a partner on another origin, with the headers that its server sends. */
const pages = new Map<string, { html: string; headers?: Record<string, string> }>()

beforeAll(async () => {
  ;[site, browser] = await Promise.all([startWrittenSite(), startBrowser()])
  const v1 = await readFile(path.join(WIDGET, 'v1.js'), 'utf8')
  host = createServer((request, response) => {
    // The next version of the widgets, as it must be: elements of its own names.
    if (request.url === '/v2.js')
      return void response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(v1.replace('`ronghe-${name}`', '`ronghe2-${name}`'))
    const page = pages.get(request.url ?? '')
    response.writeHead(page ? 200 : 204, {
      'content-type': 'text/html; charset=utf-8',
      ...page?.headers,
    })
    response.end(page?.html)
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  host.close()
  await browser.close()
  await site.stop()
})

const script = () => `<script type="module" src="${site.url}/widget/v1.js"></script>`
const element = (name: keyof typeof ELEMENTS, prefix = 'ronghe') =>
  `<${prefix}-${name} src="${site.url}/widget/${ELEMENTS[name]}"><a href="${site.url}/">融合资源库</a></${prefix}-${name}>`
const all = () =>
  Object.keys(ELEMENTS)
    .map((name) => element(name as keyof typeof ELEMENTS))
    .join('')

async function visit(html: string, headers?: Record<string, string>): Promise<Page> {
  const address = `/${pages.size}`
  pages.set(address, { html: `<!doctype html><html lang="zh"><title>院校</title>${html}`, headers })
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}${address}`)
  return page
}

async function expectAllShown(page: Page): Promise<void> {
  await page.getByRole('link', { name: '工业机器人码垛编程' }).first().waitFor()
  await expect.poll(() => page.locator('ronghe-card').getByRole('link').count()).toBe(1)
  await expect.poll(() => page.locator('ronghe-list').getByRole('link').count()).toBeGreaterThan(3)
  await page.locator('ronghe-pathway').getByRole('link', { name: '数控机床操作' }).waitFor()
  await page.locator('ronghe-base').getByRole('link', { name: '智能制造实训基地' }).waitFor()
  await page.locator('ronghe-search').getByRole('button', { name: '搜索' }).waitFor()
  expect(
    await page.getByText('融合资源库', { exact: true }).filter({ visible: true }).count(),
  ).toBe(0)
  expect(await page.context().cookies()).toEqual([])
}

test('live in a plain page', async () => {
  await expectAllShown(await visit(script() + all()))
})

test('keep their looks in a page with hostile CSS', async () => {
  const hostile =
    '<style>*{color:red!important;font-size:40px!important}a,p,li,button{display:none!important}</style>'
  const page = await visit(hostile + script() + all())
  await expectAllShown(page)
  const looks = await page
    .locator('ronghe-list')
    .getByRole('link')
    .first()
    .evaluate((link) => [getComputedStyle(link).color, getComputedStyle(link).fontSize])
  expect(looks).toEqual(['rgb(11, 93, 81)', '16px'])
})

test('live under a strict policy that allows only the library beside the host itself', async () => {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "form-action 'self'",
    `script-src ${site.url}`,
    `connect-src ${site.url}`,
    `frame-src ${site.url}`,
    "require-trusted-types-for 'script'",
  ].join('; ')
  const frame = `<iframe src="${site.url}/embed/r0000100/" title="模块"></iframe>`
  const page = await visit(script() + all() + frame, { 'content-security-policy': policy })
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  await expectAllShown(page)
  await page.frameLocator('iframe').getByRole('link', { name: '工业机器人码垛编程' }).waitFor()
  const opened = page.context().waitForEvent('page')
  await page.locator('ronghe-search').getByRole('textbox').fill('码垛')
  await page.locator('ronghe-search').getByRole('button').click()
  expect((await opened).url()).toBe(`${site.url}/search/?q=${encodeURIComponent('码垛')}`)
  expect(refused).toEqual([])
})

test('ten at once, the script twice, and attributes that change', async () => {
  const page = await visit(script() + script() + element('list').repeat(10))
  await expect.poll(() => page.getByRole('link', { name: '工业机器人码垛编程' }).count()).toBe(10)
  await page
    .locator('ronghe-list')
    .first()
    .evaluate((list) => list.setAttribute('limit', '1'))
  await expect.poll(() => page.locator('ronghe-list').first().getByRole('link').count()).toBe(1)
})

test('without the network, without the resource and without data the host’s link stays', async () => {
  const gone = element('card').replace('r0000100', 'nothing')
  const broken = element('list').replace('lists/modules.json', 'v1.js')
  const page = await visit(script() + gone + broken + element('card').replace(/src="[^"]*"/, ''))
  await page.waitForLoadState('networkidle')
  expect(
    await page.getByRole('link', { name: '融合资源库' }).filter({ visible: true }).count(),
  ).toBe(3)
  const context = await browser.newContext()
  await context.route(`${site.url}/**`, (route) => route.abort())
  const away = await context.newPage()
  await away.setContent(script() + all())
  expect(
    await away.getByRole('link', { name: '融合资源库' }).filter({ visible: true }).count(),
  ).toBe(5)
})

test('version 1 keeps working beside version 2', async () => {
  const second = '<script type="module" src="/v2.js"></script>'
  const page = await visit(second + script() + element('card') + element('card', 'ronghe2'))
  for (const name of ['ronghe-card', 'ronghe2-card'])
    await page.locator(name).getByRole('link', { name: '工业机器人码垛编程' }).waitFor()
})

test('the data of version 1 has the fields it began with', async () => {
  const read = async (file: string) =>
    JSON.parse(await site.read(`widget/${file}`)) as {
      items: object[]
      item: { parts: object[]; facts: string[] }
    }
  const fields = ['id', 'kind', 'kindName', 'title', 'summary', 'url', 'organizations']
  const list = await read(ELEMENTS.list)
  for (const item of list.items) for (const field of fields) expect(item).toHaveProperty(field)
  expect((await read(ELEMENTS.pathway)).item.parts).toHaveLength(2)
  expect(await read(ELEMENTS.search)).toMatchObject({ version: 1, url: `${site.url}/search/` })
})

test('a frame gets the height it needs where the host lets the script listen', async () => {
  const listen = `<script type="module" src="${site.url}/widget/v1/frames.js"></script>`
  const page = await visit(
    `${listen}<iframe src="${site.url}/embed/modules/" title="列表" height="100"></iframe>`,
  )
  await expect
    .poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight))
    .toBeGreaterThan(250)
})

test('where a project restricts embedding, pages of its organizations show a resource and no others', async () => {
  const project = site.library.get(`projects/${PROJECT}`) as ProjectRecord
  const college = site.library.get(`organizations/${COLLEGE}`) as OrganizationRecord
  const { port } = host.address() as AddressInfo
  const ask = (path: string, origin?: string) =>
    fetch(site.url + path, { headers: origin ? { Origin: origin } : {} })
  await site.follower.apply(
    change(
      site.library,
      { put: { ...project, restrictsEmbedding: true } },
      { put: { ...college, embedDomains: ['jvtc.example'] } },
    ),
  )
  expect((await ask('/widget/items/r0000100.json', 'https://elsewhere.example')).status).toBe(403)
  expect((await ask('/widget/items/r0000100.json', 'https://notjvtc.example')).status).toBe(403)
  for (const origin of [undefined, 'https://jvtc.example', 'https://lms.jvtc.example'])
    expect((await ask('/widget/items/r0000100.json', origin)).status).toBe(200)
  expect((await ask('/widget/items/r0000100.json')).headers.get('vary')).toContain('Origin')
  expect((await ask('/embed/r0000100/')).headers.get('content-security-policy')).toContain(
    "frame-ancestors 'self' https://jvtc.example https://*.jvtc.example http://jvtc.example",
  )
  expect(JSON.parse(await site.read('widget/lists/modules.json'))).toMatchObject({ items: [] })
  expect(await site.read('modules/resource-100/index.html')).toContain('参与单位的网页')

  const frame = `<iframe src="${site.url}/embed/r0000100/" title="模块"></iframe>`
  const stranger = await visit(script() + element('card') + frame)
  await stranger.getByRole('link', { name: '融合资源库' }).waitFor()
  expect(await stranger.frameLocator('iframe').getByRole('link').count()).toBe(0)
  await site.follower.apply(
    change(site.library, { put: { ...college, embedDomains: [`127.0.0.1:${port}`] } }),
  )
  const own = await visit(script() + element('card') + frame)
  await own.locator('ronghe-card').getByRole('link', { name: '工业机器人码垛编程' }).waitFor()
  await own.frameLocator('iframe').getByRole('link', { name: '工业机器人码垛编程' }).waitFor()
  await site.follower.apply(change(site.library, { put: project }, { put: college }))
  expect((await ask('/widget/items/r0000100.json', 'https://elsewhere.example')).status).toBe(200)
})

test.each(PARTS)('%s is at most 1.5 kB', async (part) => {
  expect(gzipSync(await readFile(path.join(WIDGET, part)), { level: 9 }).length).toBeLessThan(1500)
})

test('the configurator shows each choice live and writes its code', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${site.url}/widgets/`)
  await page.locator('.preview ronghe-list').getByRole('link').first().waitFor()
  await page.locator('[name=widget]').selectOption('card')
  await page.locator('[name=address]').fill(`${site.url}/modules/resource-100/`)
  await page
    .locator('.preview ronghe-card')
    .getByRole('link', { name: '工业机器人码垛编程' })
    .waitFor()
  const code = page.locator('[name=code]')
  expect(await code.inputValue()).toContain('/widget/items/r0000100.json')
  const host = await visit(await code.inputValue())
  await host.locator('ronghe-card').getByRole('link', { name: '工业机器人码垛编程' }).waitFor()
  await page.locator('[name=form]').selectOption('frame')
  await page
    .frameLocator('.preview iframe')
    .getByRole('link', { name: '工业机器人码垛编程' })
    .waitFor()
  await page.locator('[name=address]').fill('https://elsewhere.example/x')
  await page.getByText('没有可嵌入的资源').waitFor()
  await page.locator('[name=widget]').selectOption('list')
  await page.locator('[name=list]').selectOption('found')
  await page.locator('[name=search]').fill(`${site.url}/search/?q=码垛&kind=modules`)
  const found = `/widget/found.json?q=${encodeURIComponent('码垛')}&amp;kind=modules&amp;locale=zh`
  await expect.poll(() => code.inputValue()).toContain(found)
})
