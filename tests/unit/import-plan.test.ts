import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { planFolder } from '../../scripts/import/plan.ts'
import { reportLines, newCount } from '../../scripts/import/report.ts'
import { corpusDir, hasCorpus } from '../helpers/corpus.ts'
import { outline, png, writeFolder } from '../helpers/markdown.ts'

const lesson = (title: string, more = '') =>
  `# ${title}\n\n这一课讲解工业机器人的${title}，需要两个学时。\n\n${more}`

describe('the plan of an import', () => {
  test('makes each folder a module and each file a unit, the README first, in the order it names', async () => {
    const folder = writeFolder({
      'README.md': lesson('课程'),
      '10-last/README.md': lesson('第十课'),
      '2-first/README.md': lesson(
        '第二课',
        '先读[乙](b.md)再读[甲](a.md)，最后[作业](assignment.md)。',
      ),
      '2-first/a.md': lesson('甲'),
      '2-first/b.md': lesson('乙'),
      '2-first/assignment.md': lesson('作业'),
      '2-first/c.md': lesson('丙'),
      'loose/notes.md': 'text 文字',
      'LICENSE.md': 'MIT License',
    })
    const plan = await planFolder(folder)
    expect(plan).toMatchObject({ language: 'zh', locale: 'zh', licence: 'MIT' })
    expect(
      plan.modules.map(({ title, units }) => [title, ...units.map((unit) => unit.title)]),
    ).toEqual([
      ['课程', '课程'],
      ['第二课', '第二课', '乙', '甲', '丙', '作业'],
      ['第十课', '第十课'],
      ['loose', 'notes'],
    ])
    const name = path.basename(folder)
    expect(plan.modules[1]!.sourceId).toBe(`${name}/2-first`)
    expect(plan.modules[1]!.units[0]).toMatchObject({
      links: [{ relationTo: 'units', value: `${name}/2-first/b.md` }, {}, {}],
    })
    expect(plan.modules[1]!.summary).toBe('这一课讲解工业机器人的第二课，需要两个学时。')
  })

  test('names a lesson alike in every language', async () => {
    const folder = writeFolder({
      LICENSE: 'MIT License',
      'lesson/README.md': '# One\n\nEnglish text.',
      'translations/zh/lesson/README.md': lesson('一'),
      'translations/tw/lesson/README.md': '# 機器人\n\n這一課講解機器人的程式與軟體。',
    })
    const [en, zh, tw] = [
      await planFolder(folder),
      await planFolder(`${folder}/translations/zh`),
      await planFolder(`${folder}/translations/tw`),
    ]
    expect([en.language, zh.language, tw.language]).toEqual(['en', 'zh', 'zh-TW'])
    expect((await planFolder(`${folder}/translations/tw`, { language: 'zh' })).language).toBe(
      'zh-TW',
    )
    expect(new Set([en, zh, tw].map(({ modules }) => modules[0]!.sourceId))).toEqual(
      new Set([`${path.basename(folder)}/lesson`]),
    )
    expect(en.problems).toMatchObject([{ kind: 'other-language', file: 'translations' }])
    expect(tw.problems).toMatchObject([{ kind: 'traditional' }])
    expect([tw.modules[0]!.title, ...outline(tw.modules[0]!.units[0]!.body)]).toEqual([
      '机器人',
      'p(这一课讲解机器人的程式与软体。)',
    ])
  })

  test('knows traditional and English text when no folder says so', async () => {
    expect(
      (
        await planFolder(
          writeFolder({ 'a.md': '# 機器人\n\n這一課講解機器人的程式與軟體，並說明資料傳輸。' }),
        )
      ).language,
    ).toBe('zh-TW')
    expect(
      (
        await planFolder(
          writeFolder({ 'a.md': '# Robots\n\nA lesson about 机器人.'.padEnd(400, ' words') }),
        )
      ).language,
    ).toBe('en')
  })

  test('takes pictures of its collection and refuses what climbs out of it', async () => {
    const outside = writeFolder({ 'secret.png': await png('red'), 'secret.md': '# Secret' })
    const folder = writeFolder({
      LICENSE: 'MIT License',
      'images/ok.png': await png('blue'),
      'zh/lesson/README.md': lesson(
        '一',
        `![好](../../images/ok.png)\n\n![坏](../../../${path.basename(outside)}/secret.png)\n\n![无](none.png)\n\n[出去](../../../${path.basename(outside)}/secret.md) [绝对](/etc/passwd.txt) [脚本](javascript:alert%281%29)\n\n![远](https://example.org/a.png)`,
      ),
    })
    symlinkSync(path.join(outside, 'secret.md'), path.join(folder, 'zh/lesson/secret.md'))
    symlinkSync(path.join(outside, 'secret.png'), path.join(folder, 'zh/lesson/none-2.png'))
    const plan = await planFolder(`${folder}/zh`)
    expect(plan.modules[0]!.units).toHaveLength(1)
    expect(plan.modules[0]!.units[0]!.pictures).toEqual([
      { value: 'images/ok.png', alt: '好', line: 5 },
    ])
    expect(plan.problems.map(({ kind, line }) => [kind, line])).toEqual([
      ['symlink', undefined],
      ['symlink', undefined],
      ['picture-outside', 7],
      ['missing-picture', 9],
      ['link-outside', 11],
      ['link-missing', 11],
      ['link-unsafe', 11],
      ['remote-picture', 13],
    ])
    const alone = await planFolder(writeFolder({ 'README.md': '![x](../x.png)' }))
    expect(alone.problems).toMatchObject([
      { kind: 'picture-outside', file: 'README.md', line: 1 },
      { kind: 'no-text' },
    ])
  })

  test('skips a file it cannot read, says why, and takes the rest', async () => {
    const folder = writeFolder({
      'README.md': '---\ntitle: [broken\n---\n\n# 好\n\n正文。',
      'line.md': `# 长\n\n${'x'.repeat(200_000)}`,
      'huge.md': `# 大\n\n${'x'.repeat(20 * 1024 ** 2)}`,
      'binary.md': Buffer.from([0x23, 0, 1, 2]),
      'deep.md': `${'> '.repeat(3000)}x`,
      'gbk.md': Buffer.from([0x23, 0x20, 0xd6, 0xd0, 0xce, 0xc4, 0x0a, 0x0a, 0xce, 0xc4]),
      'empty.md': '',
    })
    const plan = await planFolder(folder)
    expect(plan.modules[0]!.units.map(({ title }) => title)).toEqual(['好', 'empty', '中文'])
    expect(plan.problems.map(({ kind, file }) => `${file}: ${kind}`)).toEqual([
      'binary.md: not-text',
      'deep.md: too-deep',
      'gbk.md: encoding',
      'huge.md: file-too-large',
      'line.md: line-too-long',
      'README.md: front-matter',
      'empty.md: no-text',
    ])
    const lines = reportLines({
      isDryRun: true,
      modules: newCount(),
      units: newCount(),
      pictures: newCount(),
      problems: plan.problems,
    })
    expect(lines).toContain(
      '  huge.md: 文件太大，已跳过 · the file is too large and was skipped: 20.0 MB > 5 MB',
    )
  })

  test('has one sentence for a folder with nothing in it', async () => {
    await expect(planFolder('/nowhere/at/all')).rejects.toThrow('找不到文件夹')
    await expect(planFolder(writeFolder({ 'a.txt': 'x' }))).rejects.toThrow('没有可导入的 Markdown')
    await expect(planFolder(writeFolder({ 'a.md': 'x'.repeat(200_000) }))).rejects.toThrow(
      'a.md: 有一行太长',
    )
  })

  test.skipIf(!hasCorpus)(
    'takes all 24 lessons of a real curriculum and names each missing picture',
    async () => {
      const plan = await planFolder(path.join(corpusDir, 'translations/zh'))
      const lessons = plan.modules.filter(({ sourceId }) => sourceId.includes('/lessons/'))
      expect(lessons).toHaveLength(24)
      expect(
        plan.modules
          .flatMap(({ units }) => units)
          .every(({ title, body }) => title && body.root.children.length > 0),
      ).toBe(true)
      expect(plan.modules.every(({ summary }) => summary.length > 11)).toBe(true)
      const missing = plan.problems.filter(({ kind }) => kind === 'missing-picture')
      expect(missing.length).toBeGreaterThan(100)
      expect(missing.every(({ file, line, detail }) => file && line && detail)).toBe(true)
      expect(new Set(plan.problems.map(({ kind }) => kind))).toEqual(
        new Set(['missing-picture', 'remote-picture', 'link-missing', 'link-unsafe']),
      )
    },
    60_000,
  )
})
