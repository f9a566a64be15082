import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getEnabledNodes, type LexicalRichTextAdapter } from '@payloadcms/richtext-lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Unit } from '../../cms/payload-types.ts'
import type { ModuleRecord } from '../../cms/published/module.ts'
import { readRecords } from '../../cms/published/read.ts'
import { chooseProject } from '../../scripts/import/choose-project.ts'
import { isSame } from '../../scripts/import/compare.ts'
import { importFolder } from '../../scripts/import/import-folder.ts'
import { planFolder } from '../../scripts/import/plan.ts'
import { importVocabulary } from '../../scripts/import/import-vocabulary.ts'
import { parseVocabulary } from '../../scripts/import/vocabulary.ts'
import { type Alliance, paragraph, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { convert, outline, png, writeFolder } from '../helpers/markdown.ts'
import { releaseResource } from '../helpers/review.ts'

let library: TestLibrary
let alliance: Alliance

beforeAll(async () => {
  ;({ library, alliance } = await startAlliance())
})
afterAll(() => library?.stop())

const everything = readFileSync(
  new URL('../fixtures/markdown/everything.md', import.meta.url),
  'utf8',
)

const course = async () =>
  writeFolder({
    LICENSE: 'MIT License',
    'images/gripper.png': await png('red'),
    'images/pendant.png': await png('green'),
    'images/cell.png':
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="blue"/></svg>',
    'translations/zh/lesson/README.md': everything
      .replaceAll('(images/', '(../../../images/')
      .replaceAll('"images/', '"../../../images/'),
    'translations/zh/lesson/next.md':
      '# 下一课\n\n回到[上一课](README.md)。\n\n![吸盘](../../../images/gripper.png)',
    'lesson/README.md':
      '# Operating the cell\n\nOperate the palletizing cell once from beginning to end.\n\n![A gripper](../images/gripper.png)',
    'lesson/next.md': '# The next lesson\n\nGo [back](README.md).',
  })

const run = async (
  folder: string,
  options: { isDryRun?: boolean; isOverwriting?: boolean } = {},
) => {
  const { payload } = library
  return importFolder({
    payload,
    plan: await planFolder(folder),
    project: alliance.project.id,
    ...options,
  })
}

const noChange = { created: 0, changed: 0 }

const imported = async (folder: string, locale: 'zh' | 'en' = 'zh') => {
  const common = { draft: true, locale, depth: 0, pagination: false, overrideAccess: true } as const
  const where = { importedFrom: { contains: path.basename(folder) } }
  const { docs: modules } = await library.payload.find({ collection: 'modules', where, ...common })
  const { docs: units } = await library.payload.find({ collection: 'units', where, ...common })
  return {
    module: modules[0]!,
    modules,
    units,
    unit: (name: string) => units.find(({ importedFrom }) => importedFrom?.endsWith(name))!,
  }
}

const bodyOf = (unit: Unit) => outline(unit.body)

describe('importing a folder', () => {
  test('writes drafts that the editor reads without changing them', async () => {
    const field = library.payload.collections.units.config.flattenedFields.find(
      ({ name }) => name === 'body',
    )
    const { editorConfig } = (field as unknown as { editor: LexicalRichTextAdapter }).editor
    const editor = createHeadlessEditor({
      nodes: getEnabledNodes({ editorConfig }),
      onError: (error) => {
        throw error
      },
    })
    const { body } = convert(everything)
    const read = editor.parseEditorState(JSON.parse(JSON.stringify(body)) as never).toJSON()
    expect(isSame(read, body) || read).toBe(true)
    expect(read).toEqual(body)
  })

  test('makes modules and units with pictures and links once, and a second run changes nothing', async () => {
    const folder = await course()
    const dry = await run(`${folder}/translations/zh`, { isDryRun: true })
    expect(dry).toMatchObject({
      modules: { created: 1 },
      units: { created: 2 },
      pictures: { created: 3 },
    })
    expect((await imported(folder)).modules).toEqual([])

    const first = await run(`${folder}/translations/zh`)
    expect(first).toMatchObject({
      modules: { created: 1 },
      units: { created: 2 },
      pictures: { created: 3 },
    })
    expect(first.problems.map(({ kind }) => kind)).toEqual(['html-dropped', 'picture-converted'])
    const { module, unit } = await imported(folder)
    expect(module).toMatchObject({
      title: '码垛单元 操作',
      summary: '从装夹到自动运行，完整操作一次码垛单元。',
      keywords: ['码垛', '示教'],
      _status: 'draft',
      licence: 'MIT',
      origin: 'open',
      units: [unit('README.md').id, unit('next.md').id],
    })
    expect(bodyOf(unit('next.md'))).toEqual([
      `p(回到[上一课](${module.id})。)`,
      expect.stringMatching(/^img\([0-9a-f-]{36}\)$/),
    ])
    const { docs: pictures } = await library.payload.find({
      collection: 'media',
      depth: 0,
      sort: 'filename',
      overrideAccess: true,
      locale: 'zh',
    })
    expect(pictures.map(({ alt, mimeType, licence }) => [alt, mimeType, licence])).toEqual([
      ['单元', 'image/png', 'MIT'],
      ['吸盘', 'image/png', 'MIT'],
      ['示教器', 'image/png', 'MIT'],
    ])

    const versions = await library.payload.countVersions({
      collection: 'units',
      overrideAccess: true,
    })
    const second = await run(`${folder}/translations/zh`)
    expect(second).toMatchObject({ modules: noChange, units: noChange, pictures: noChange })
    expect(
      await library.payload.countVersions({ collection: 'units', overrideAccess: true }),
    ).toEqual(versions)
  })

  test('joins a second language to the first, and keeps the units of both', async () => {
    const folder = await course()
    await run(`${folder}/translations/zh`)
    rmSync(`${folder}/lesson/next.md`)
    const report = await run(folder)
    expect(report).toMatchObject({
      modules: { created: 0, changed: 1 },
      units: { created: 0, changed: 1 },
    })
    const [zh, en] = [await imported(folder), await imported(folder, 'en')]
    expect([zh.module.title, en.module.title]).toEqual(['码垛单元 操作', 'Operating the cell'])
    expect(zh.module.units).toHaveLength(2)
    expect(bodyOf(en.unit('README.md'))[1]).toMatch(/^img/)
    expect(await run(folder)).toMatchObject({
      modules: noChange,
      units: noChange,
      pictures: noChange,
    })
    expect(await run(`${folder}/translations/zh`)).toMatchObject({
      modules: noChange,
      units: noChange,
      pictures: noChange,
    })
  })

  test('saves only what changed in the folder, and never what a person has written since', async () => {
    const folder = writeFolder({
      'README.md': '# 安全\n\n进入单元前先断电并挂牌，再确认无人。',
      'a.md': '# 甲\n\n甲的正文。',
      'b.md': '# 乙\n\n乙的正文。',
    })
    await run(folder)
    const before = await imported(folder)
    const req = await library.as(alliance.people.teacher)
    await library.payload.update({
      collection: 'units',
      id: before.unit('b.md').id,
      data: { body: paragraph('老师改过') },
      draft: true,
      overrideAccess: false,
      req,
    })
    writeFileSync(`${folder}/a.md`, '# 甲\n\n甲的新正文。')
    writeFileSync(`${folder}/b.md`, '# 乙\n\n乙的新正文。')
    const report = await run(folder)
    expect(report).toMatchObject({
      modules: noChange,
      units: { created: 0, changed: 1, unchanged: 2 },
    })
    expect(report.problems).toEqual([{ kind: 'kept-edits', file: 'b.md', detail: 'body' }])
    const after = await imported(folder)
    expect([bodyOf(after.unit('a.md')), bodyOf(after.unit('b.md'))]).toEqual([
      ['p(甲的新正文。)'],
      ['p(老师改过)'],
    ])
    expect(await run(folder, { isOverwriting: true })).toMatchObject({ units: { changed: 1 } })
    expect(bodyOf((await imported(folder)).unit('b.md'))).toEqual(['p(乙的新正文。)'])
  })

  test('leaves the order of units, and those taken out, to whoever arranged them', async () => {
    const folder = writeFolder({
      'README.md': '# 夹具\n\n夹具的选择、安装与维护。',
      'a.md': '# 甲\n\n正文。',
      'b.md': '# 乙\n\n正文。',
    })
    await run(folder)
    const { module, unit } = await imported(folder)
    const arranged = [unit('b.md').id, unit('README.md').id]
    await library.payload.update({
      collection: 'modules',
      id: module.id,
      data: { units: arranged },
      draft: true,
      overrideAccess: false,
      req: await library.as(alliance.people.teacher),
    })
    expect(await run(folder)).toMatchObject({ modules: noChange, units: noChange })
    writeFileSync(`${folder}/c.md`, '# 丙\n\n正文。')
    expect(await run(folder)).toMatchObject({ modules: { changed: 1 }, units: { created: 1 } })
    const after = await imported(folder)
    expect(after.module.units).toEqual([
      unit('b.md').id,
      after.unit('c.md').id,
      unit('README.md').id,
    ])
  })

  test('does not replace Chinese text by a converted traditional one', async () => {
    const folder = writeFolder({
      LICENSE: 'x',
      'translations/zh/l/README.md': '# 机器人\n\n这一课讲解机器人的程序与软件。',
      'translations/tw/l/README.md': '# 機器人\n\n這一課講解機器人的程式與軟體。',
      'translations/tw/new/README.md': '# 輸送帶\n\n這一課講解輸送帶的運轉與維護。',
    })
    await run(`${folder}/translations/zh`)
    const report = await run(`${folder}/translations/tw`)
    expect(report).toMatchObject({ modules: { created: 1, changed: 0 } })
    expect(report.problems.map(({ kind }) => kind)).toEqual([
      'traditional',
      'kept-simplified',
      'kept-simplified',
    ])
    expect((await imported(folder)).modules.map(({ title }) => title).sort()).toEqual(
      ['机器人', '输送带'].sort(),
    )
    expect(await run(`${folder}/translations/tw`)).toMatchObject({
      modules: noChange,
      units: noChange,
    })
  })

  test('can be reviewed and released like anything else, pictures and formulas included', async () => {
    const folder = await course()
    await run(`${folder}/translations/zh`)
    const { module, unit } = await imported(folder)
    await releaseResource({ library, alliance, kind: 'modules', id: module.id })
    const records = await readRecords(library.payload, [`modules/${module.id}`], 'Asia/Shanghai')
    const record = records.get(`modules/${module.id}`) as ModuleRecord
    expect(record.units.map(({ text }) => text.zh.title)).toEqual(['码垛单元 操作', '下一课'])
    expect(Object.keys(record.files)).toHaveLength(3)
    expect(bodyOf(unit('README.md')).join()).toContain(`[下一课](${unit('next.md').id})`)
    expect(await run(`${folder}/translations/zh`)).toMatchObject({
      modules: noChange,
      units: noChange,
      pictures: noChange,
    })
  })

  test('reports a file that only pretends to be a picture, and takes the text', async () => {
    const folder = writeFolder({
      'README.md': '# 图\n\n文字。\n\n![假](fake.png)',
      'fake.png': 'MZ not a picture',
    })
    const report = await run(folder)
    expect(report.problems).toEqual([
      {
        kind: 'picture-unreadable',
        file: 'README.md',
        line: 5,
        detail: 'fake.png: application/x-msdownload',
      },
    ])
    expect(bodyOf((await imported(folder)).units[0]!)).toEqual(['p(文字。)'])
  })

  test('goes into the named project, else into that of an earlier run', async () => {
    const plan = await planFolder(writeFolder({ 'README.md': '# 项目\n\n正文。' }))
    expect(await chooseProject(library.payload, plan, 'robots')).toMatchObject({
      id: alliance.project.id,
    })
    expect(await chooseProject(library.payload, plan)).toMatchObject({ id: alliance.project.id })
    await expect(chooseProject(library.payload, plan, 'none')).rejects.toThrow('现有：robots')
  })
})

describe('importing a vocabulary', () => {
  const take = async (text: string, isDryRun = false) =>
    importVocabulary({
      payload: library.payload,
      vocabulary: { kind: 'majors', rows: parseVocabulary(text).rows },
      isDryRun,
    })

  const stored = async () => {
    const { docs } = await library.payload.find({
      collection: 'majors',
      sort: 'code',
      depth: 0,
      locale: 'all',
      pagination: false,
      overrideAccess: true,
    })
    return docs as unknown as {
      id: string
      code: string
      name: Record<string, string>
      parent?: string
      replacedBy?: string[]
      slug: string
    }[]
  }

  const file =
    'code,name,name_en,edition\n46,装备制造大类,,2021\n4603,自动化类,,2021\n460305,工业机器人技术,Industrial Robotics,2021\n'

  test('writes terms with their broader ones, and a second run changes nothing', async () => {
    expect(await take(file, true)).toMatchObject({ created: 3 })
    expect(await stored()).toEqual([])
    expect(await take(file)).toEqual({ created: 3, changed: 0, unchanged: 0 })
    const [group, family, major] = await stored()
    expect([family!.parent, major!.parent]).toEqual([group!.id, family!.id])
    expect(major).toMatchObject({
      name: { zh: '工业机器人技术', en: 'Industrial Robotics' },
      slug: 'gong-ye-ji-qi-ren-ji-shu',
    })
    expect(await take(file)).toEqual({ created: 0, changed: 0, unchanged: 3 })
    expect(await take(file.replace('Industrial Robotics', 'Industrial robotics'))).toEqual({
      created: 0,
      changed: 1,
      unchanged: 2,
    })
  })

  test('joins an older edition to the newer one', async () => {
    expect(
      await take('code,name,edition,replaced_by\n560309,工业机器人技术,2015,460305\n'),
    ).toEqual({ created: 1, changed: 0, unchanged: 0 })
    const terms = await stored()
    const old = terms.find(({ code }) => code === '560309')!
    expect(old).toMatchObject({
      slug: 'gong-ye-ji-qi-ren-ji-shu-560309',
      replacedBy: [terms.find(({ code }) => code === '460305')!.id],
    })
  })

  test('writes nothing when one row is wrong', async () => {
    const before = await stored()
    await expect(
      take('code,name,edition,replaced_by\n1,新专业,2021,\n2,错专业,2021,nothing\n'),
    ).rejects.toThrow('majors:3')
    expect(await stored()).toEqual(before)
  })
})
