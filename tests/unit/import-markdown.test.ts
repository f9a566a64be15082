import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { walk } from '../../cms/published/files-in.ts'
import { parseMarkdown } from '../../scripts/import/parse-markdown.ts'
import { summaryOf, titleOf, withoutTitle } from '../../scripts/import/titles.ts'
import { anything, convert, outline } from '../helpers/markdown.ts'

const everything = readFileSync(
  new URL('../fixtures/markdown/everything.md', import.meta.url),
  'utf8',
)

describe('Markdown as the editor stores it', () => {
  test('keeps everything that the editor has a place for', () => {
    const { body, pictures, problems } = convert(everything)
    expect(outline(body)).toMatchInlineSnapshot(`
      [
        "h2(码垛单元 {1:操作})",
        "p(第一段有{1:粗体}、{2:斜体}、{4:删除}、{16:代码}、{8:下划线}、H{32:2}O 和 m{64:2}，换行处不加空格；Line one line two.⏎硬换行之后。价格是 $5 和 $10，公式是 <inlineFormula v = \\frac{s}{t}>。)",
        "h4(太深的标题)",
        "ol1(打开电源, ul(检查急停, 检查气压), 输入程序：)",
        "<code python move(p1)>",
        "p(然后保存。)",
        "ol3(运行)",
        "check(☑已断电, ☐已挂牌)",
        "table(#p(参数) | #p(值) / p(速度) | p(250 mm/s⏎最大) / p(图) | img(images/gripper.png))",
        "quote(引用第一段⏎⏎引用第二段)",
        "<callout warning p(进入围栏前先断电，见[手册](https://example.org/manual)。);ul(挂牌)>",
        "<formula F = m \\cdot a>",
        "img(images/pendant.png)",
        "p([示教器](https://example.org/pendant) 和 [下一课](next.md)。)",
        "img(images/cell.png)",
        "p(居中的{1:图})",
        "p(按住 <确认键> 不放，参见脚注{64:[1]}。)",
        "horizontalrule()",
        "p(最后一段。)",
        "horizontalrule()",
        "ol1(脚注内容。)",
      ]
    `)
    expect(pictures.map(({ value, alt }) => [value, alt])).toEqual([
      ['images/gripper.png', '吸盘'],
      ['images/pendant.png', '示教器'],
      ['images/cell.png', '单元'],
    ])
    expect(problems).toEqual([{ kind: 'html-dropped', line: 55, detail: '<iframe>' }])
  })

  test('gives the same ids to the same content, and keeps those of what an edit did not touch', () => {
    const ids = (source: string) => {
      const found: unknown[] = []
      walk(convert(source).body, (node) => {
        if (['link', 'upload'].includes(String(node.type))) found.push(node.id)
        if (['block', 'inlineBlock'].includes(String(node.type)))
          found.push((node.fields as { id: string }).id)
      })
      return found
    }
    const before = ids(everything)
    expect(ids(everything)).toEqual(before)
    expect(new Set(before).size).toBe(before.length)
    expect(before.every((id) => /^[0-9a-f]{24}$/.test(String(id)))).toBe(true)
    expect(
      ids(
        `新的一段，有[链接](https://example.org)。\n\n${everything.replace(/^---[\s\S]*?---/, '')}`,
      ),
    ).toEqual(expect.arrayContaining(before))
    const twice = ids('[a](https://example.org)\n\n[a](https://example.org)')
    expect(twice[0]).not.toBe(twice[1])
  })

  test('continues a numbered list behind code, with deeper lists in items of their own', () => {
    expect(
      outline(
        convert('3. a\n   * b\n     * c\n   * d\n4. e\n\n   ```sh\n   ls\n   ```\n5. f').body,
      ),
    ).toEqual(['ol3(a, ul(b, ul(c), d), e)', '<code sh ls>', 'ol5(f)'])
  })

  test('takes dollars for prices unless they enclose a formula that can be drawn', () => {
    expect(outline(convert('It costs $5 or $6, and *not* $7.').body)).toEqual([
      'p(It costs $5 or $6, and {2:not} $7.)',
    ])
    expect(outline(convert('从 $0.50 到 $4，$x_1$ 除外').body)).toEqual([
      'p(从 $0.50 到 $4，<inlineFormula x_1> 除外)',
    ])
    const wrong = convert('$$\n\\frac{a\n$$')
    expect(outline(wrong.body)).toEqual(['<code tex \\frac{a>'])
    expect(wrong.problems).toEqual([{ kind: 'formula-invalid', line: 1, detail: '\\frac{a' }])
  })

  test('leaves words in angle brackets alone and drops what is more than text', () => {
    const { body, problems } = convert(
      'Set <your name> to x<br/>y<script>alert(1)</script>\n\n<div onclick="x()"><b>Bold</b> text</div>\n\n<script>alert(2)</script>',
    )
    expect(outline(body)).toEqual(['p(Set <your name> to x⏎yalert(1))', 'p({1:Bold} text)'])
    expect(problems.map(({ detail }) => detail)).toEqual(['<script>', '<script>'])
    expect(JSON.stringify(body)).not.toContain('onclick')
  })

  test('says which pictures and links it could not take, and keeps their words', () => {
    const { body, problems } = convert('one\n\n![图](a.png) 看 [这里](x.txt)', {
      ...anything,
      picture: () => ({ refused: 'missing-picture' }),
      link: () => ({ refused: 'link-missing' }),
    })
    expect(outline(body)).toEqual(['p(one)', 'p(看 这里)'])
    expect(problems).toEqual([
      { kind: 'missing-picture', line: 3, detail: 'a.png (图)' },
      { kind: 'link-missing', line: 3, detail: 'x.txt' },
    ])
  })

  test('survives nonsense', () => {
    for (const source of [
      '',
      '\n\n',
      '![',
      '[[[[[[',
      '> '.repeat(90),
      '*'.repeat(5000),
      '<'.repeat(5000),
      '|'.repeat(3000),
      '$'.repeat(999),
      '- '.repeat(90),
    ])
      expect(() => convert(source)).not.toThrow()
  })
})

describe('a title and a summary', () => {
  const title = (source: string) => {
    const { tree, frontMatter } = parseMarkdown(source)
    return titleOf(tree, frontMatter, 'folder')
  }

  test('are found in the H1, else the front matter, else the first heading, else the folder', () => {
    expect(title('---\ntitle: F\n---\n## S\n\n# H **1**')).toBe('H 1')
    expect(title('---\ntitle: F\n---\n## S')).toBe('F')
    expect(title('text\n\n## S')).toBe('S')
    expect(title('text')).toBe('folder')
  })

  test('leave the title out of the body, and any other heading in it', () => {
    const { tree } = parseMarkdown('# A\n\n## B\n\ntext')
    expect(withoutTitle(tree, 'A').children).toHaveLength(2)
    expect(withoutTitle(tree, 'other').children).toHaveLength(3)
  })

  test('come from the introduction rather than from the first line', () => {
    const { tree } = parseMarkdown(
      '# A\n\n这门课是系列讲座的一部分，由学院提供。\n\n## 简介\n\n本单元讲解码垛机器人的示教与编程方法。',
    )
    expect(summaryOf(tree, {})).toBe('本单元讲解码垛机器人的示教与编程方法。')
    expect(summaryOf(tree, { description: '给定的摘要' })).toBe('给定的摘要')
  })

  test('come with a word about broken front matter, whose text is still taken', () => {
    const broken = parseMarkdown('---\ntitle: [a\n---\n\n# B\n')
    expect(broken.problems).toMatchObject([{ kind: 'front-matter', line: 1 }])
    expect(titleOf(broken.tree, broken.frontMatter, 'x')).toBe('B')
    expect(parseMarkdown('---\ntitle: a\n\ntext').problems).toMatchObject([
      { kind: 'front-matter' },
    ])
  })
})
