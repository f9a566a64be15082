import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModuleRecord } from '../../cms/published/module.ts'
import { id } from '../fixtures/records.ts'
import { startBrowser } from '../helpers/browser.ts'
import { change } from '../helpers/site.ts'
import { startWrittenSite } from './written-site.ts'

let site: Awaited<ReturnType<typeof startWrittenSite>>
let browser: Browser
const folder = await mkdtemp(path.join(os.tmpdir(), 'ronghe-package-'))

beforeAll(async () => {
  ;[site, browser] = await Promise.all([startWrittenSite(), startBrowser()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await rm(folder, { recursive: true })
})

test('a package opens from a file URL, leads through its units and shows its pictures', async () => {
  const page = await browser.newPage()
  await page.goto(`${site.url}/modules/resource-810/`)
  const address = await page.getByRole('link', { name: '下载离线包' }).getAttribute('href')
  const answer = await fetch(site.url + address)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  for (const [name, data] of Object.entries(
    unzipSync(new Uint8Array(await answer.arrayBuffer())),
  )) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), data)
  }
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).protocol))
  await page.goto(pathToFileURL(path.join(folder, 'index.html')).href)
  expect(await page.textContent('h1')).toBe('宽表、长代码与公式')
  const files = await page
    .getByRole('listitem')
    .getByRole('link')
    .evaluateAll((links) =>
      links
        .map((link) => (link as HTMLAnchorElement).href)
        .filter((href) => href.includes('/files/')),
    )
  expect(files).toHaveLength(2)
  for (const file of files) expect((await readFile(new URL(file))).length).toBeGreaterThan(0)
  await page.getByRole('link', { name: 'مقدمة' }).click()
  const widths = await page
    .locator('img')
    .evaluateAll((pictures) => pictures.map((one) => (one as HTMLImageElement).naturalWidth))
  expect(widths).toEqual([480])
  expect(await page.locator('math').count()).toBe(1)
  expect(new Set(asked)).toEqual(new Set(['file:']))
})

test('the picture of a link has the size messengers show, and the page names it', async () => {
  const html = await site.read('modules/resource-810/index.html')
  const name = /og:image" content="[^"]*(\/pictures\/[^"]+\.png)"/.exec(html)?.[1] ?? ''
  const { width, height } = await sharp(path.join(site.outDir, name)).metadata()
  expect([width, height]).toEqual([1200, 630])
})

test('a change makes them anew, takes the old ones away, and nothing else is touched', async () => {
  const before = (await site.files()).filter((file) => /^(packages|pictures)\//.test(file))
  const record = site.library.get(`modules/${id(100)}`) as ModuleRecord
  const text = { ...record.text, zh: { ...record.text.zh, title: '改过的题目' } }
  await site.follower.apply(change(site.library, { put: { ...record, text } }))
  const after = (await site.files()).filter((file) => /^(packages|pictures)\//.test(file))
  const [gone, made] = [
    before.filter((file) => !after.includes(file)),
    after.filter((file) => !before.includes(file)),
  ]
  expect(after).toHaveLength(before.length)
  expect(gone.map((file) => file.replace(/-[0-9a-f]{12}/, ''))).toEqual([
    'packages/r0000100.zip',
    'pictures/r0000100.png',
  ])
  expect(made).toHaveLength(2)
  await site.follower.apply(change(site.library, { remove: { ...record, text } }))
  expect((await site.files()).filter((file) => file.includes('r0000100-'))).toEqual([])
})

test('a start makes what the last one did not come to; one that was deleted comes back when all is made anew', async () => {
  const isPackage = (file: string) => file.startsWith('packages/')
  const record = site.library.get(`modules/${id(110)}`) as ModuleRecord
  const text = { ...record.text, zh: { ...record.text.zh, title: '重启前改的题目' } }
  const all = (await site.files()).filter(isPackage)
  await site.restart()
  site.library.put({ ...record, text })
  const [renewed] = (await site.files()).filter((file) => !all.includes(file) && isPackage(file))
  expect(renewed).toMatch(/r0000110-/)
  await site.restart()
  await rm(path.join(site.outDir, renewed!))
  await site.follower.redo?.()
  expect(await site.files()).toContain(renewed)
})
