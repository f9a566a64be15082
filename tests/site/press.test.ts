import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { differences } from '../../cms/publishing/differences.ts'
import { keyOf } from '../../cms/published/record.ts'
import {
  address,
  id,
  module,
  organization,
  sampleLibrary,
  sampleRecords,
} from '../fixtures/records.ts'
import { change, startSite } from '../helpers/site.ts'

const library = sampleLibrary()
let site: Awaited<ReturnType<typeof startSite>>

beforeAll(async () => {
  site = await startSite(library)
  await site.follower.apply(sampleRecords().map((after) => ({ key: keyOf(after), after })))
})
afterAll(() => site.stop())

const status = async (page: string) =>
  JSON.parse(
    await readFile(path.join(site.outDir, page, 'index.http.json'), 'utf8').catch(
      () => '{"status":200}',
    ),
  ) as object

describe('the written site', () => {
  test('has a page in each language that is complete, and in no other', async () => {
    const files = await site.files()
    expect(files).toContain('modules/resource-100/index.html')
    expect(files).toContain('en/modules/resource-100/index.html')
    expect(files).toContain('modules/resource-110/index.html')
    expect(files).not.toContain('en/modules/resource-110/index.html')
    const english = await site.read('en/modules/index.html')
    expect(english).toContain('lang="zh-CN"')
    expect(english).toContain('href="/modules/resource-110/"')
    expect(await site.read('modules/resource-110/index.html')).not.toContain(
      'rel="alternate" hreflang="en"',
    )
  })

  test('shows a module with its units, each on a page of its own', async () => {
    const html = await site.read('modules/resource-100/index.html')
    expect(html).toContain('href="/modules/resource-100/u0000101/"')
    expect(html).toContain('能编写码垛程序')
    const unit = await site.read('modules/resource-100/u0000101/index.html')
    expect(unit).toContain('用六点法设置工具坐标系。')
    expect(unit).toContain('rel="next" href="/modules/resource-100/u0000102/"')
  })

  test('leads from a former address and marks a withdrawn one as gone', async () => {
    expect(await status('modules/old-palletizing')).toEqual({
      status: 301,
      location: '/modules/resource-100/',
    })
    expect(await status('modules/resource-160')).toEqual({ status: 410 })
    expect(await site.read('modules/resource-160/index.html')).toContain('旧版焊接')
    expect(await status('r/r0000100')).toEqual({ status: 302, location: '/modules/resource-100/' })
  })

  test('has no inline code, and every internal link and asset is there', async () => {
    const files = new Set(await site.files())
    const missing: string[] = []
    for (const file of files) {
      if (!file.endsWith('.html')) continue
      const html = await site.read(file)
      expect(html).not.toMatch(
        /<style|<script(?![^>]*(src=|application\/ld\+json))|\son\w+=|style="(?!border:0)/,
      )
      for (const [, target] of html.matchAll(/(?:href|src)="(\/[^"#?]*)/g)) {
        const at = decodeURI(target!).slice(1)
        if (![at, `${at}index.html`].some((one) => files.has(one)))
          missing.push(`${file} → ${target}`)
      }
    }
    expect(missing).toEqual([])
  })

  test('offers an embed, an oEmbed description and a list for widgets', async () => {
    expect(await site.read('embed/r0000100/index.html')).toContain('工业机器人码垛编程')
    expect(JSON.parse(await site.read('oembed/r0000100.json'))).toMatchObject({
      type: 'rich',
      title: '工业机器人码垛编程',
    })
    const list = JSON.parse(await site.read('widget/lists/modules.json')) as {
      items: { title: string }[]
    }
    expect(list.items.map((item) => item.title)).toContain('数控机床操作')
    expect(await site.read('modules/resource-100/index.html')).toContain('application/json+oembed')
  })
})

describe('a change', () => {
  test('that renames an organization shows wherever it stands', async () => {
    await site.follower.apply(
      change(library, { put: organization({ name: { zh: '江城职业大学' } }) }),
    )
    expect(await site.read('modules/resource-100/index.html')).toContain('江城职业大学')
    expect((await site.read('index.html')).replaceAll('<wbr>', '')).toContain('江城职业大学')
  })

  test('that withdraws a resource takes its pages and its place in lists', async () => {
    const gone = module(400, '即将下线')
    await site.follower.apply(change(library, { put: gone }, { put: address(401, gone) }))
    expect(await site.read('index.html')).toContain('即将下线')
    const withdrawn = address(401, gone, {
      state: 'withdrawn',
      title: { zh: '即将下线' },
      reason: 'error',
      withdrawnAt: '2026-10-01T00:00:00.000Z',
    })
    await site.follower.apply(change(library, { remove: gone }, { put: withdrawn }))
    expect(await status('modules/resource-400')).toEqual({ status: 410 })
    expect(await status('embed/r0000400')).toEqual({ status: 410 })
    expect(await site.read('index.html')).not.toContain('即将下线')
    expect(await site.files()).not.toContain('oembed/r0000400.json')
  })

  test('of which more come shows on lists with the last of them, what is taken away at once', async () => {
    const [first, second] = [module(430, '头一批'), module(440, '第二批')]
    const isRight = async () =>
      expect(await differences(site.follower.holdings(), site.follower.expected())).toEqual({
        missing: [],
        stale: [],
        extra: [],
      })
    await site.follower.apply(change(library, { put: first }), { isMore: true })
    expect(await site.read('modules/resource-430/index.html')).toContain('头一批')
    expect(await site.read('index.html')).not.toContain('头一批')
    await site.follower.apply(change(library, { put: second }))
    for (const title of ['头一批', '第二批']) expect(await site.read('index.html')).toContain(title)
    await isRight()

    await site.follower.apply(change(library, { remove: second }), { isMore: true })
    expect(await site.files()).not.toContain('modules/resource-440/index.html')
    expect(await site.read('index.html')).not.toContain('第二批')
    await site.follower.apply(change(library, { put: second }), { isMore: true })
    await site.restart()
    await site.follower.settled()
    await site.follower.apply(change(library, { remove: first }, { remove: second }))
    await isRight()
  })

  test('behind its back is found and repaired', async () => {
    const page = path.join(site.outDir, 'modules/resource-110/index.html')
    await rm(page)
    await writeFile(path.join(site.outDir, 'index.html'), 'hacked')
    const drift = await differences(site.follower.holdings(), site.follower.expected())
    expect(drift).toEqual({ missing: ['/modules/resource-110/'], stale: ['/'], extra: [] })
    await site.follower.repair([...drift.missing, ...drift.stale])
    expect(await differences(site.follower.holdings(), site.follower.expected())).toEqual({
      missing: [],
      stale: [],
      extra: [],
    })
  })

  test('to content that cannot be rendered is named and stops nothing else', async () => {
    const broken = module(410, '坏内容', {
      units: [
        {
          id: id(411),
          permalink: 'u0000411',
          text: {
            zh: {
              title: '坏',
              body: {
                root: { type: 'root', version: 1, children: [{ type: 'mystery', version: 1 }] },
              },
            },
          },
        },
      ],
    })
    const fine = module(420, '好内容')
    const applied = site.follower.apply(change(library, { put: broken }, { put: fine }))
    await expect(applied).rejects.toThrow('could not be written')
    expect(await site.read('modules/resource-420/index.html')).toContain('好内容')
    await site.follower.apply(change(library, { remove: broken }, { remove: fine }))
  })

  test('that the disk does not take is named, stops nothing else, and is made up for', async () => {
    const [refused, fine] = [module(430, '写不进去'), module(440, '写得进去')]
    const inTheWay = path.join(site.outDir, 'modules/resource-430')
    await writeFile(inTheWay, 'a file where the folder belongs')
    const applied = site.follower.apply(change(library, { put: refused }, { put: fine }))
    await expect(applied).rejects.toThrow('/modules/resource-430/')
    expect(await site.read('modules/resource-440/index.html')).toContain('写得进去')
    await rm(inTheWay)
    await site.follower.tend?.(() => true)
    expect(await site.read('modules/resource-430/index.html')).toContain('写不进去')
    await site.follower.apply(change(library, { remove: refused }, { remove: fine }))
  })
})
