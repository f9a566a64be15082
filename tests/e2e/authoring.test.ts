import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AdminPage, openAdmin, reviewBar, saveDraft, takeStep } from '../helpers/admin-page.ts'
import {
  type AllianceOverHttp,
  draftOver,
  foundAllianceOver,
} from '../helpers/alliance-over-http.ts'
import { startBrowser } from '../helpers/browser.ts'
import { type RunningLibrary, startRunningLibrary } from '../helpers/running-library.ts'

let library: RunningLibrary
let alliance: AllianceOverHttp
let browser: Browser
let teacher: AdminPage
let engineer: AdminPage
let dean: AdminPage
let id: string

beforeAll(async () => {
  library = await startRunningLibrary()
  alliance = await foundAllianceOver(library)
  id = await draftOver(library, alliance, '工业机器人码垛编程')
  browser = await startBrowser()
  ;[teacher, engineer, dean] = (await Promise.all(
    (['teacher', 'engineer', 'dean'] as const).map((who) =>
      openAdmin(browser, library, `${who}@example.org`, { readsOnly: who !== 'teacher' }),
    ),
  )) as [AdminPage, AdminPage, AdminPage]
})
afterAll(async () => {
  await browser?.close()
  await library?.stop()
})

const summary = (page: Page) => page.getByLabel('摘要')
const stored = async () =>
  (
    await library.request<{ summary: string }>(
      alliance.tokens.teacher,
      'GET',
      `modules/${id}?draft=true&depth=0&locale=zh`,
    )
  ).summary

test('a resource is sent back with a reason, which its author reads', async () => {
  await teacher.open(`modules/${id}`)
  await takeStep(teacher.page, '提交会签')
  await reviewBar(teacher.page).getByText('会签中').waitFor()

  await engineer.open(`modules/${id}`)
  await takeStep(engineer.page, '退回修改', async (dialog) => {
    await dialog.getByRole('button', { name: '退回修改' }).click()
    await expect.poll(() => dialog.getByRole('alert').textContent()).toMatch(/请选择退回原因/)
    await dialog.getByLabel('科学性').check()
    await dialog.getByLabel('修改意见').fill('节拍要写明单位。')
  })

  await teacher.open(`modules/${id}`)
  const bar = reviewBar(teacher.page)
  await bar.getByText('已退回').waitFor()
  await bar.getByText('科学性').waitFor()
  await bar.getByText('节拍要写明单位。').waitFor()
})

test('a comment on a field is answered and settled by the other side', async () => {
  await engineer.goto(`modules/${id}/review`)
  await engineer.page.getByLabel('关于').selectOption({ label: '摘要' })
  await engineer.page.getByLabel('批注内容').fill('<b>单位</b>是秒还是分？')
  await engineer.page.getByRole('button', { name: '添加批注' }).click()
  await engineer.page.getByText('<b>单位</b>是秒还是分？').waitFor()

  await teacher.goto(`modules/${id}/review`)
  await teacher.page.getByLabel('回复').fill('是秒，已写明。')
  await teacher.page.getByRole('button', { name: '回复' }).click()
  await teacher.page.getByText('是秒，已写明。').waitFor()
  await teacher.page.getByRole('button', { name: '标为已解决' }).click()
  await teacher.page.getByText('✓ 已解决').waitFor()
})

test('two people who save at once choose, and nobody loses a word', async () => {
  await Promise.all([teacher.open(`modules/${id}`), engineer.open(`modules/${id}`)])
  const theirs = `节拍单位为秒。`
  await library.request(alliance.tokens.engineer, 'PATCH', `modules/${id}?draft=true&locale=zh`, {
    summary: theirs,
    hours: 12,
  })
  await summary(teacher.page).fill('节拍以秒计算。')
  const dialog = teacher.page.getByRole('dialog', { name: '有人先保存了新版本' })
  await dialog.waitFor()
  await dialog.getByText(theirs).waitFor()
  await dialog.getByRole('button', { name: '先不保存，回去看看' }).click()
  await teacher.page.getByRole('button', { name: '保存草稿' }).click()
  await dialog.waitFor()
  expect(await stored()).toBe(theirs)
  await dialog.getByRole('radio', { name: /用我的/ }).check()
  await dialog.getByRole('button', { name: '合并并保存草稿' }).click()
  await expect.poll(stored, { timeout: 20_000 }).toBe('节拍以秒计算。')
  await expect
    .poll(() => teacher.page.getByLabel('学时').inputValue(), { timeout: 30_000 })
    .toBe('12')
})

test('text that was not saved is offered back after the tab was closed', async () => {
  await teacher.open(`modules/${id}`)
  await summary(teacher.page).fill('还没有保存的话。')
  await teacher.page.waitForFunction(() =>
    Object.entries(localStorage).some(([, value]) => String(value).includes('还没有保存的话')),
  )
  await teacher.page.close({ runBeforeUnload: false })
  const page = await teacher.page.context().newPage()
  teacher = { ...teacher, page }
  await page.goto(`${library.cmsUrl}/admin/collections/modules/${id}`, { waitUntil: 'commit' })
  const dialog = page.getByRole('dialog', { name: '找到未保存的内容' })
  await dialog.getByRole('button', { name: '恢复' }).click()
  await expect.poll(() => summary(page).inputValue()).toBe('还没有保存的话。')
  await saveDraft(page)
  expect(await stored()).toBe('还没有保存的话。')
})

test('approved by both sides it goes out; an edit voids the approvals', async () => {
  const { page } = teacher
  await takeStep(page, '提交会签')
  await engineer.open(`modules/${id}`)
  await takeStep(engineer.page, '同意')
  await reviewBar(engineer.page)
    .getByText(/华工.*已同意当前内容/)
    .waitFor()

  await summary(page).fill('会签期间又改了。')
  await saveDraft(page)
  await reviewBar(page)
    .getByText(/华工.*已失效/)
    .waitFor()
  await takeStep(page, '提交会签')
  for (const one of [engineer, dean]) {
    await one.open(`modules/${id}`)
    await takeStep(one.page, '同意')
  }
  await takeStep(dean.page, '发布')
  await reviewBar(dean.page)
    .getByText(/网站 \d+:\d\d:\d\d · 可搜索 \d+:\d\d:\d\d/)
    .waitFor({ timeout: 60_000 })
  await reviewBar(dean.page).getByText('已发布').waitFor()
})

test('who writes is seen, and may be taken over', async () => {
  const { units } = await library.request<{ units: string[] }>(
    alliance.tokens.teacher,
    'GET',
    `modules/${id}?draft=true&depth=0`,
  )
  await engineer.goto(`units/${units[0]}`)
  await engineer.page.locator('#field-title').fill('工程师正在写')
  await teacher.page.goto(`${library.cmsUrl}/admin/collections/modules/${id}`, {
    waitUntil: 'commit',
  })
  await reviewBar(teacher.page)
    .getByText(/周凯 正在编辑 单元/)
    .waitFor({ timeout: 60_000 })

  await teacher.page.goto(`${library.cmsUrl}/admin/collections/units/${units[0]}`, {
    waitUntil: 'commit',
  })
  await teacher.page.locator('#document-locked').getByRole('button', { name: '接管' }).click()
  // Who goes on writing is told at the next word after the other has taken over.
  const taken = engineer.page.locator('#document-take-over').getByRole('button').first()
  for (let word = 1; word <= 10 && !(await taken.isVisible()); word++) {
    await engineer.page.locator('#field-title').fill(`工程师接着写 ${word}`)
    await taken.waitFor({ timeout: 5000 }).catch(() => {})
  }
  await taken.waitFor()
})

test('axe finds nothing serious on what is ours', async () => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const check = async (path: string, ready: string, parts: string[]) => {
    await dean.page.goto(`${library.cmsUrl}/admin${path}`, { waitUntil: 'commit' })
    await dean.page.getByText(ready).first().waitFor()
    await dean.page.evaluate(axe)
    const found = await dean.page.evaluate(
      async (include) => (await globalThis.axe.run({ include })).violations,
      parts.map((part) => [part]),
    )
    const serious = found.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([])
  }
  await check('', '合作方动态', ['.start-page'])
  await check(`/collections/modules/${id}`, '读者看到的就是当前内容', ['.review-bar'])
  await check(`/collections/modules/${id}/review`, '历史', ['.review-tab'])
})

declare global {
  var axe: {
    run: (
      context: unknown,
    ) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>
  }
}
