import { utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { violationsOn } from '../../../scripts/bench/in-page.ts'
import {
  type AdminPage,
  adminOn,
  openAdmin,
  reviewBar,
  saveDraft,
} from '../../helpers/admin-page.ts'
import { draftOver, releaseOver } from '../../helpers/alliance-over-http.ts'
import { choose } from '../../helpers/author.ts'
import { alliance, browser, library } from './library.ts'

type LexicalNode = { type: string; tag?: string; children?: LexicalNode[] }

describe('writing and signing', () => {
  let teacher: AdminPage
  let engineer: AdminPage
  let dean: AdminPage
  let id: string
  /** The scripts that the pages of the admin brought. */
  const scripts = new Set<string>()

  beforeAll(async () => {
    id = await draftOver(library, alliance, '工业机器人码垛编程')
    ;[teacher, engineer, dean] = (await Promise.all(
      (['teacher', 'engineer', 'dean'] as const).map((who) =>
        openAdmin(browser, library, `${who}@example.org`, { readsOnly: who !== 'teacher' }),
      ),
    )) as [AdminPage, AdminPage, AdminPage]
    dean.page.on('request', (one) => one.resourceType() === 'script' && scripts.add(one.url()))
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
    teacher = adminOn(page, library.cmsUrl)
    await page.goto(`${library.cmsUrl}/admin/collections/modules/${id}`, { waitUntil: 'commit' })
    const dialog = page.getByRole('dialog', { name: '找到未保存的内容' })
    await dialog.getByRole('button', { name: '恢复' }).click()
    await expect.poll(() => summary(page).inputValue()).toBe('还没有保存的话。')
    await saveDraft(page)
    expect(await stored()).toBe('还没有保存的话。')
  })

  test('what is saved stands beside the form as the site would show it, and follows each save', async () => {
    const { page } = teacher
    await teacher.open(`modules/${id}`)
    await page.locator('#live-preview-toggler').click()
    const frame = page.frameLocator('#live-preview-iframe')
    await frame.getByText('预览：已保存的草稿').waitFor()
    await frame.getByRole('heading', { level: 1 }).waitFor()
    await summary(page).fill('预览里看到的摘要。')
    await saveDraft(page)
    await frame.locator('.lead').getByText('预览里看到的摘要。').waitFor()
    await page.locator('#live-preview-toggler').click()
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

  test('a large file shows how far its upload is', async () => {
    const { page } = teacher
    await page.goto(`${library.cmsUrl}/admin/collections/documents/create`, { waitUntil: 'commit' })
    await choose(page, 'project', '工业机器人资源共建')
    const content = Buffer.from('一行文字\n'.repeat(500_000))
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '长文.txt', mimeType: 'text/plain', buffer: content })
    const slow = await page.context().newCDPSession(page)
    await slow.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: 0, downloadThroughput: -1 },
      uploadThroughput: 4 * 1024 ** 2,
    })
    await page.getByRole('button', { name: '保存' }).click()
    const bar = page.getByRole('progressbar', { name: '正在上传' })
    await bar.waitFor()
    const part = await bar.evaluate((one: HTMLProgressElement) => one.value / one.max)
    expect(part).toBeGreaterThan(0)
    expect(part).toBeLessThan(1)
    await bar.waitFor({ state: 'detached' })
    await page.waitForURL(/documents\/[0-9a-f-]{36}/)
    await slow.detach()
  })

  test('a resource list with a ZIP of files goes in; the same list again changes nothing', async () => {
    const book = utils.book_new()
    const rows = [
      ['标题 *', '摘要', '附件'],
      ['清单一', '一的摘要', '工单一.txt'],
      ['清单二', '二的摘要', ''],
    ]
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '资源清单')
    const list = {
      name: '清单.xlsx',
      mimeType: 'application/octet-stream',
      buffer: write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
    }
    const files = {
      name: '附件.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zipSync({ '附件/工单一.txt': strToU8('步骤一') })),
    }
    const { page } = teacher
    await teacher.goto('modules')
    for (const expected of ['新建 2 · 修改 0 · 不变 0', '新建 0 · 修改 0 · 不变 2']) {
      const dialog = page.getByRole('dialog')
      // A page that is still on its way to the browser does not hear the first click.
      await expect
        .poll(async () => {
          if (!(await dialog.isVisible()))
            await page.getByRole('button', { name: '导入资源清单' }).click()
          return dialog.isVisible()
        })
        .toBe(true)
      await dialog.getByLabel(/^资源清单/).setInputFiles(list)
      await dialog.getByLabel(/^附件/).setInputFiles(files)
      await dialog.getByRole('button', { name: '预览' }).click()
      await dialog.getByText(expected).waitFor()
      if (expected.startsWith('新建 2')) {
        await dialog.getByRole('button', { name: '确认导入' }).click()
        await dialog.getByText('已处理 2 / 2').waitFor()
        await dialog.getByRole('button', { name: '完成' }).click()
      } else await dialog.getByRole('button', { name: '取消' }).click()
    }
    await page.getByRole('link', { name: '清单一' }).waitFor()
  })

  test('what is pasted from Word keeps its headings, lists and tables', async () => {
    const item = (level: number, marker: string, words: string) =>
      `<p class=MsoListParagraph style='text-indent:-21pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span>&nbsp;</span></span><![endif]>${words}<o:p></o:p></p>`
    const copied = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>
    <h1>安全须知</h1><p class=MsoNormal>上电之前：</p>
    ${item(1, '1.', '检查急停')}${item(1, '2.', '清空工作区')}${item(2, 'l', '移走工具')}
    <p class=MsoNormal>工具：</p>${item(1, 'l', '示教器')}
    <table class=MsoTableGrid><tr><td><p>名称</p></td><td><p>数量</p></td></tr></table>
    <img src="file:///C:/clip_image001.png"></body></html>`
    const unit = await library.request<{ doc: { id: string } }>(
      alliance.tokens.teacher,
      'POST',
      'units?draft=true',
      { title: '从 Word 来', project: alliance.project, audience: 'public' },
    )
    const { page } = teacher
    await teacher.goto(`units/${unit.doc.id}`)
    const editor = page.locator('.ContentEditable__root').first()
    await editor.click()
    await editor.evaluate((element, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', '安全须知')
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, copied)
    await page.getByText('Word 中的图片不能直接粘贴').waitFor()
    await editor.getByText('移走工具').waitFor()
    await saveDraft(page)
    const { body } = await library.request<{ body: { root: { children: LexicalNode[] } } }>(
      alliance.tokens.teacher,
      'GET',
      `units/${unit.doc.id}?draft=true&depth=0&locale=zh`,
    )
    const shown = body.root.children.flatMap((node) =>
      node.type === 'paragraph' && !node.children?.length ? [] : [[node.type, node.tag ?? '']],
    )
    expect(shown).toEqual([
      ['heading', 'h2'],
      ['paragraph', ''],
      ['list', 'ol'],
      ['paragraph', ''],
      ['list', 'ul'],
      ['table', ''],
    ])
    expect(JSON.stringify(body)).not.toMatch(/mso|1\.\s|upload/)
  })

  test('axe finds nothing serious on what is ours', async () => {
    await releaseOver(library, alliance, id)
    const check = async (path: string, ready: string, parts: string[]) => {
      await dean.page.goto(`${library.cmsUrl}/admin${path}`, { waitUntil: 'commit' })
      await dean.page.getByText(ready).first().waitFor()
      const found = await violationsOn(dean.page, parts)
      expect(found.filter(({ impact }) => /serious|critical/.test(impact))).toEqual([])
    }
    await check('', '合作方动态', ['.start-page', '.rh-bell'])
    await check(`/collections/projects/${alliance.project}`, '陈静', ['.people'])
    await check('/account', '我的账号与数据', ['.account'])
    await check(`/collections/modules/${id}`, '读者看到的就是当前内容', ['.review-bar'])
    await check(`/collections/modules/${id}/review`, '历史', ['.review-tab'])
  })

  test('a page of the admin brings what it shows, and nothing of the server', async () => {
    expect(scripts.size).toBeGreaterThan(10)
    for (const url of scripts) {
      const code = await (await fetch(url)).text()
      expect(/crypto-browserify|node:crypto/.exec(code)?.[0], url).toBeUndefined()
    }
  })
})
