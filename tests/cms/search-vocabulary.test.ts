import path from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLibrary } from '../../cms/publishing/library.ts'
import { countReport, reconcile } from '../../cms/publishing/reconcile.ts'
import { createWorker, type Worker } from '../../cms/publishing/worker.ts'
import { readRecords } from '../../cms/published/read.ts'
import { readStamps } from '../../cms/published/stamps.ts'
import type { User } from '../../cms/payload-types.ts'
import { createSearchFollower } from '../../search/follower.ts'
import { searchKey } from '../../search/keys.ts'
import { EMPTY_STATE, searchLibrary } from '../../search/query.ts'
import { openCounts } from '../../site/server/counts.ts'
import { module } from '../fixtures/records.ts'
import { startAlliance, type TestLibrary } from '../helpers/library.ts'
import { askWith, startMeilisearch } from '../helpers/meilisearch.ts'
import { type Client, messageOf, PASSWORD, startRest } from '../helpers/rest.ts'

const TIME_ZONE = 'Asia/Shanghai'

let library: TestLibrary
let engine: Awaited<ReturnType<typeof startMeilisearch>>
let editor: User
let stranger: User
let worker: Worker
let key: string
const published = openLibrary(':memory:')

beforeAll(async () => {
  const started = await startAlliance()
  library = started.library
  stranger = started.alliance.people.stranger
  editor = await library.payload.create({
    collection: 'users',
    data: {
      name: '编辑',
      email: 'editor@example.org',
      password: 'a long password',
      roles: ['editor'],
    },
    overrideAccess: true,
  })
  engine = await startMeilisearch()
  const titles = ['乐清电气实训', '静脉输液操作', '新媒体运营']
  for (const [at, title] of titles.entries()) published.put(module(100 + 10 * at, title))
  worker = createWorker({
    payload: library.payload,
    library: published,
    followers: [
      createSearchFollower({ library: published, url: engine.url, masterKey: engine.masterKey }),
    ],
    readRecords: (keys) => readRecords(library.payload, keys, TIME_ZONE),
  })
  await worker.wake()
  key = await searchKey(engine.url, engine.masterKey)
})
afterAll(async () => {
  await worker.stop()
  await engine.stop()
  await library.stop()
})

type Taught = Parameters<typeof library.payload.updateGlobal<'search-vocabulary', never>>[0]['data']

/** As the admin saves it, and then as the worker is woken. */
async function teach(data: Taught, user: User = editor): Promise<void> {
  await library.payload.updateGlobal({
    slug: 'search-vocabulary',
    data,
    overrideAccess: false,
    req: await library.as(user),
  })
  await worker.wake()
}

async function titles(q: string): Promise<string[]> {
  const found = await searchLibrary(
    { ...EMPTY_STATE, q },
    { locale: 'zh', ask: askWith(engine.url, key) },
  )
  return found.match === 'partial' ? [] : found.hits.map((hit) => hit.title)
}

describe('what an editor saves is in use at once:', () => {
  test('a synonym', async () => {
    expect(await titles('吊瓶')).toEqual([])
    await teach({ synonyms: [{ term: '吊瓶', alternatives: ['静脉输液'] }] })
    expect(await titles('吊瓶')).toEqual(['静脉输液操作'])
    await teach({ synonyms: [] })
    expect(await titles('吊瓶')).toEqual([])
  })

  test('a reading', async () => {
    expect(await titles('yueqing dianqi')).toEqual([])
    await teach({ pinyin: [{ word: '乐清', reading: 'Yue qing' }] })
    expect(await titles('yueqing dianqi')).toEqual(['乐清电气实训'])
  })

  test('a word to ignore', async () => {
    expect(await titles('俺想学新媒体运营')).toEqual([])
    await teach({ stopWords: ['俺', '想', '学', '想学', '俺想学'] })
    expect(await titles('俺想学新媒体运营')).toEqual(['新媒体运营'])
  })

  test('and is the same after everything is compared', async () => {
    const follower = createSearchFollower({
      library: published,
      url: engine.url,
      masterKey: engine.masterKey,
    })
    const [report] = await Promise.all([
      reconcile({
        library: published,
        followers: [follower],
        readRecords: (keys) => readRecords(library.payload, keys, TIME_ZONE),
        readStamps: only,
        repair: false,
      }),
    ])
    expect(countReport(report.filter(({ name }) => name === 'search'))).toBe(0)
    expect(report[0]?.differences.missing).toEqual([])
    expect(report[0]?.differences.stale).toEqual([])
  })

  /** What the database says of the vocabulary; the modules of this test are in no database. */
  async function* only() {
    for await (const [key, stamp] of readStamps(library.payload, { timeZone: TIME_ZONE }))
      if (key.startsWith('settings/')) yield [key, stamp] as const
  }
})

describe('what would never work is refused, with the reason:', () => {
  test.each<[string, Taught, RegExp]>([
    [
      'four words',
      { synonyms: [{ term: 'S7-1200编程手册', alternatives: ['PLC'] }] },
      /5 个词.*缩短/,
    ],
    ['signs', { synonyms: [{ term: '！！', alternatives: ['PLC'] }] }, /标点/],
    ['the term itself', { synonyms: [{ term: 'PLC', alternatives: ['plc'] }] }, /与词本身相同/],
    [
      'an ignored word',
      { stopWords: ['教程'], synonyms: [{ term: '教程', alternatives: ['模块'] }] },
      /忽略的词/,
    ],
    ['no alternative', { synonyms: [{ term: '教程', alternatives: [] }] }, /必填/],
    [
      'too few syllables',
      { pinyin: [{ word: '乐清', reading: 'yue' }] },
      /2 个字，读音有 1 个音节/,
    ],
    ['tones', { pinyin: [{ word: '乐清', reading: 'yuè qīng' }] }, /不带声调/],
    ['a word that is not Chinese', { pinyin: [{ word: 'PLC', reading: 'p l c' }] }, /汉字/],
    ['a text as a term', { synonyms: [{ term: '长'.repeat(60), alternatives: ['短'] }] }, /太长/],
  ])('%s', async (_, data, reason) => {
    const error = await teach(data).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(JSON.stringify((error as { data?: unknown } | undefined)?.data)).toMatch(reason)
  })

  test('and nobody but an editor may teach', async () => {
    await expect(teach({ stopWords: ['一切'] }, stranger)).rejects.toMatchObject({ status: 403 })
  })
})

test('every term that is taken fires in the engine, however it is cut', async () => {
  const terms = [
    ...['吊瓶', '新质生产力', '可编程控制器', '挂水', '人工智能', '可编程逻辑控制器', '数智化转型'],
    ...[
      '产教融合',
      '一体化教学',
      '智能网联车',
      '双师型教师',
      '行走机器人',
      'CNC',
      'S7 1500',
      '3D打印',
    ],
    ...[
      'KUKA机器人',
      '工控机',
      '伺服驱动器',
      '岗课赛证',
      '三全育人',
      '焊接机器人工作站',
      'teach pendant',
    ],
    ...['新能源三电', '打点滴', '电商主播', '数字孪生体', '课程思政', 'AI', 'C++', '赛教融合'],
  ]
  await teach({
    synonyms: terms.map((term) => ({ term, alternatives: ['静脉输液'] })),
    stopWords: [],
  })
  const silent: string[] = []
  for (const term of terms) if (!(await titles(term)).includes('静脉输液操作')) silent.push(term)
  expect(silent).toEqual([])
})

test('what editors set for all pages of the site is a record of its own, in each language', async () => {
  const set = async (data: object, locale: 'zh' | 'en', user: User = editor) => {
    const req = await library.as(user)
    await library.payload.updateGlobal({
      ...{ slug: 'site-settings', data, locale },
      ...{ overrideAccess: false, req },
    })
    await worker.wake()
  }
  const taught = published.get('settings/search-vocabulary')
  await set({ allianceName: '江城产教融合共同体', icpNumber: ' 苏ICP备2026000001号-1 ' }, 'zh')
  await set({ allianceName: 'Jiangcheng Alliance' }, 'en')
  expect(published.get('settings/site')).toEqual({
    kind: 'settings',
    id: 'site',
    allianceName: { zh: '江城产教融合共同体', en: 'Jiangcheng Alliance' },
    about: {},
    icpNumber: '苏ICP备2026000001号-1',
  })
  expect(published.get('settings/search-vocabulary')).toEqual(taught)
  await expect(set({ contact: 'x' }, 'zh', stranger)).rejects.toThrow()
})

describe('what readers searched', () => {
  let rest: Awaited<ReturnType<typeof startRest>>
  let asEditor: Client
  const days = 'from=2026-10-01&to=2026-10-31'

  /** A search with its hits, and the place of what was opened, as the public server counts them. */
  function count(day: string, q: string, hits: number, rank?: number) {
    const counts = openCounts(path.join(library.dataDir, 'counts.db'), {
      now: () => new Date(`${day}T04:00:00Z`),
    })
    counts.add({ event: 'search', subject: q, detail: 'zh', value: hits })
    if (rank) counts.add({ event: 'click', subject: q, detail: 'zh', value: rank })
    counts.close()
  }

  beforeAll(async () => {
    rest = await startRest(library)
    asEditor = await rest.login(editor)
  })
  afterAll(() => rest.stop())

  test('is nothing before anybody searched', async () => {
    const { body } = await asEditor.get(`/usage/searches?${days}`)
    expect(body).toMatchObject({ total: { all: 0 }, queries: [] })
  })

  test('is reported by what found nothing and what led to nothing, within the days asked for', async () => {
    count('2026-09-30', '上月的词', 0)
    for (const day of ['2026-10-01', '2026-10-02', '2026-10-31']) count(day, '激光切割', 0)
    count('2026-10-03', '数控', 12)
    count('2026-10-03', '码垛', 4, 3)
    count('2026-10-04', '码垛', 6, 1)
    const { body } = await asEditor.get(`/usage/searches?${days}`)
    expect(body).toEqual({
      from: '2026-10-01',
      to: '2026-10-31',
      total: { all: 6, nothing: 3, unopened: 1 },
      queries: [
        row('激光切割', { times: 3, last: '2026-10-31' }),
        row('码垛', { times: 2, hits: 5, clicks: 2, rank: 2, last: '2026-10-04' }),
        row('数控', { times: 1, hits: 12, last: '2026-10-03' }),
      ],
    })
  })

  const row = (q: string, more: object) => ({
    q,
    locale: 'zh',
    hits: 0,
    clicks: 0,
    rank: 0,
    ...more,
  })

  test('is a workbook too, in which what was typed is never a formula', async () => {
    count('2026-10-05', '=HYPERLINK("http://example.org")', 0)
    const answer = await fetch(`${rest.url}/api/usage/searches.xlsx?${days}`, {
      headers: { authorization: `JWT ${asEditor.token}`, 'accept-language': 'zh' },
    })
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      '检索统计_2026-10-01_2026-10-31.xlsx',
    )
    const { Sheets, SheetNames } = read(await answer.arrayBuffer())
    expect(SheetNames).toEqual(['没有结果', '没有打开', '全部'])
    expect(utils.sheet_to_json(Sheets['没有打开']!)).toEqual([
      {
        ...{ 检索词: '数控', 语言: 'zh', 次数: 1, 平均结果数: 12, 打开次数: 0 },
        ...{ 打开的平均位次: '', 最近一次: '2026-10-03' },
      },
    ])
    const formula = Object.values(Sheets['没有结果']!).find(
      (cell: unknown) => (cell as { v?: unknown }).v === '=HYPERLINK("http://example.org")',
    ) as { t: string; f?: string }
    expect(formula).toMatchObject({ t: 's' })
    expect(formula.f).toBeUndefined()
  })

  test('is asked for by months too', async () => {
    const { body } = await asEditor.get('/usage/searches?from=2026-02&to=2026-09')
    expect(body).toMatchObject({ from: '2026-02-01', to: '2026-09-30', total: { all: 1 } })
  })

  test.each([
    'from=yesterday',
    'to=2026-02-30',
    'from=2026-13',
    'from=2026-10-02&to=2026-10-01',
    'from[]=1',
  ])('is refused for %s, with the reason', async (query) => {
    const answer = await asEditor.get(`/usage/searches?${query}`)
    expect(answer.status).toBe(400)
    expect(messageOf(answer)).toMatch(/日期.*\/ .*(day|period)/)
  })

  test('is for the council, editors and admins only', async () => {
    const { payload } = library
    const data = { name: '理事', email: 'council@example.org', password: PASSWORD }
    const council = await payload.create({
      collection: 'users',
      data: { ...data, roles: ['council'] },
    })
    for (const [who, status] of [
      [rest.client(), 401],
      [await rest.login(stranger), 403],
      [await rest.login(council), 200],
    ] as const)
      for (const path of ['/usage/searches', '/usage/searches.xlsx'])
        expect((await who.get(path)).status).toBe(status)
  })
})
