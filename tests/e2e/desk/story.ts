import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { BUILDS, connectionsOf } from '../../../scripts/start/builds.ts'
import { foreignAddresses } from '../../../scripts/record-connections.ts'
import { reviewBar, saveDraft, takeStep } from '../../helpers/admin-page.ts'
import { addUnit, choose, signInAs, uploadPicture } from '../../helpers/author.ts'
import { browser, connections, library } from './library.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const TITLE = '工业机器人码垛编程'
const PROJECT = '工业机器人资源共建'
const SOON = { timeout: 30_000, interval: 250 }

const asked = new Set<string>()
const watch = (page: Page) => page.on('request', (request) => asked.add(request.url()))

describe('from the first word to the reader and back', () => {
  let teacher: Page
  let engineer: Page
  let dean: Page
  let reader: Page
  let permalink: string

  afterAll(async () => {
    for (const context of browser.contexts()) await context.close()
  })

  test('a teacher writes a module with a picture and two units, and sends it to review', async () => {
    teacher = await signInAs(browser, library, 'teacher', watch)
    await teacher.goto(`${library.cmsUrl}/admin/collections/modules/create`)
    await teacher.locator('#field-title').fill(TITLE)
    await teacher.locator('#field-summary').fill('示教、编写并调试一个码垛程序。')
    await choose(teacher, 'project', PROJECT)
    const content = await sharp({
      create: { width: 640, height: 360, channels: 3, background: '#2a6f97' },
    })
      .png()
      .toBuffer()
    await uploadPicture(teacher, {
      field: 'cover',
      project: PROJECT,
      name: '码垛工作站.png',
      alt: '机器人正在码垛',
      content,
    })
    await addUnit(teacher, { project: PROJECT, title: '示教器操作', body: '握住使能键。' })
    await addUnit(teacher, { project: PROJECT, title: '码垛程序', body: '先示教取料点。' })
    await saveDraft(teacher)
    await teacher.waitForURL(/modules\/[0-9a-f-]{36}/)
    permalink = await teacher.locator('#field-permalink').inputValue()
    await takeStep(teacher, '提交会签')
    await says(teacher, '会签中')
  })

  test('an engineer of the company asks for a change', async () => {
    engineer = await signInAs(browser, library, 'engineer', watch)
    await engineer.goto(teacher.url())
    await takeStep(engineer, '退回修改', async (dialog) => {
      await dialog.getByRole('button', { name: '退回修改' }).click()
      await expect.poll(() => dialog.getByRole('alert').textContent()).toMatch(/请选择退回原因/)
      await dialog.getByLabel('科学性').check()
      await dialog.getByLabel('修改意见').fill('请注明机器人型号。')
    })
    await says(engineer, '已退回')
  })

  test('the teacher changes it, once more after an approval, which that voids; both sides approve', async () => {
    await teacher.reload()
    for (const words of ['已退回', '科学性', '请注明机器人型号。']) await says(teacher, words)
    await teacher.locator('#field-summary').fill('在 ER6 机器人上示教、编写并调试一个码垛程序。')
    await saveDraft(teacher)
    await takeStep(teacher, '提交会签')
    await engineer.reload()
    await takeStep(engineer, '同意')
    await says(engineer, /华工.*已同意当前内容/)
    await teacher.locator('#field-summary').fill('在 ER6 机器人上编写并调试一个码垛程序。')
    await saveDraft(teacher)
    await says(teacher, /华工.*已失效/)
    await takeStep(teacher, '提交会签')
    await engineer.reload()
    await takeStep(engineer, '同意')
    dean = await signInAs(browser, library, 'dean', watch)
    await dean.goto(teacher.url())
    await takeStep(dean, '同意')
    await says(dean, '各方已同意')
  })

  test('the release is live on the site, found by search, shown in the embed', async () => {
    await takeStep(dean, '发布')
    await says(dean, '已发布')
    const context = await browser.newContext({ locale: 'zh-CN' })
    reader = await context.newPage()
    watch(reader)
    await expect.poll(() => open(reader, `/r/${permalink}`), SOON).toBe(200)
    await expect.poll(() => reader.locator('h1').innerText(), SOON).toBe(TITLE)
    await reader.getByRole('link', { name: '码垛程序' }).first().click()
    await reader.getByText('先示教取料点。').waitFor()
    await expect.poll(() => found('jiqiren maduo'), SOON).toEqual([TITLE])
    expect(await open(reader, `/embed/${permalink}`)).toBe(200)
    await reader.getByText(TITLE).first().waitFor()
    await says(dean, /网站 \d+:\d\d:\d\d · 可搜索 \d+:\d\d:\d\d/)
  })

  test('an edit voids the approvals and leaves what is live as it is', async () => {
    await teacher.reload()
    await teacher.locator('#field-title').fill(`${TITLE}（修订）`)
    await saveDraft(teacher)
    await dean.reload()
    await dean.getByRole('button', { name: '下线' }).waitFor()
    expect(await dean.getByRole('button', { name: '发布', exact: true }).count()).toBe(0)
    await open(reader, `/r/${permalink}`)
    expect(await reader.locator('h1').innerText()).toBe(TITLE)
  })

  test('a withdrawal removes it from all three', async () => {
    await takeStep(dean, '下线', async (dialog) => {
      await dialog.getByLabel('下线原因').selectOption({ index: 1 })
    })
    await expect.poll(() => open(reader, `/r/${permalink}`), SOON).toBe(410)
    await expect.poll(() => found('jiqiren maduo'), SOON).toEqual([])
    await expect.poll(() => open(reader, `/embed/${permalink}`), SOON).toBe(410)
  })

  test('no request and no connection left this machine, the builds included', async () => {
    const own = [library.siteUrl, library.cmsUrl].map((url) => new URL(url).host)
    const foreign = [...asked].filter(
      (url) => /^(https?|wss?):/.test(url) && !own.includes(new URL(url).host),
    )
    expect(asked.size).toBeGreaterThan(50)
    expect(foreign).toEqual([])
    if (connections === undefined) return
    const record = await readFile(connections, 'utf8')
    expect(record).toContain(`htons(${new URL(library.searchUrl).port})`)
    expect(foreignAddresses(record)).toEqual([])
    for (const build of BUILDS) {
      const ofBuild = await readFile(connectionsOf(ROOT, build), 'utf8').catch(() => undefined)
      if (ofBuild === undefined)
        console.info(`SKIPPED: the build of ${build.name} was not made by npm test, nor recorded.`)
      else expect(foreignAddresses(ofBuild), build.name).toEqual([])
    }
  })

  /** Opens a page of the site at its present state and gives the status. */
  async function open(page: Page, at: string): Promise<number> {
    const answer = await page.goto(`${library.siteUrl}${at}`)
    return answer?.status() ?? 0
  }

  /** The titles that the search page shows for a query. */
  async function found(query: string): Promise<string[]> {
    await open(reader, `/search/?q=${encodeURIComponent(query)}`)
    await reader
      .locator('.search-results[aria-busy=false], .search-results:not([aria-busy])')
      .waitFor()
    await reader.locator('.search-status', { hasText: /\S/ }).waitFor()
    return reader.locator('.search-title').allInnerTexts()
  }
})

const says = (page: Page, words: string | RegExp) =>
  reviewBar(page).getByText(words).first().waitFor()
