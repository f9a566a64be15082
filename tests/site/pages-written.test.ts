import { existsSync } from 'node:fs'
import path from 'node:path'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWrittenSite } from './written-site.ts'

let site: Awaited<ReturnType<typeof startWrittenSite>>
let pages: { file: string; html: string }[]

beforeAll(async () => {
  site = await startWrittenSite()
  // Of two hundred equal units ten are enough.
  const files = (await site.files()).filter(
    (file) => file.endsWith('.html') && !/resource-500\/u0000(6[1-9]|[7-9])/.test(file),
  )
  pages = await Promise.all(files.map(async (file) => ({ file, html: await site.read(file) })))
})
afterAll(() => site.stop())

test('every page is valid HTML, the trying ones too', async () => {
  expect(site.errors).toEqual([])
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    // How markup is written is Astro's, and how long a title is the authors'.
    rules: Object.fromEntries(
      [
        'attribute-boolean-style',
        'attribute-empty-style',
        'doctype-style',
        'long-title',
        'no-implicit-input-type',
        'no-trailing-whitespace',
        'void-style',
      ].map((rule) => [rule, 'off']),
    ),
  })
  const problems = await Promise.all(
    pages.map(async ({ file, html }) => {
      const { results } = await validator.validateString(html)
      return results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${file}:${line} ${ruleId} ${message}`),
      )
    }),
  )
  expect(problems.flat()).toEqual([])
})

test('every internal link, anchor, picture and asset is there', () => {
  const ids = new Map(
    pages.map(({ file, html }) => [
      file,
      new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, name]) => name)),
    ]),
  )
  const missing = pages.flatMap(({ file, html }) =>
    targetsIn(html).filter((target) => {
      const url = new URL(target.replaceAll('&#38;', '&'), `${site.url}/${file}`)
      if (url.origin !== site.url || url.pathname === '/oembed') return false
      const at = decodeURIComponent(url.pathname)
      const found = [at, `${at}index.html`, `${at}/index.html`]
        .map((one) => path.join(site.outDir, one))
        .find((one) => /\.[a-z0-9]+$/i.test(one) && existsSync(one))
      if (!found) return true
      const anchor = decodeURIComponent(url.hash.slice(1))
      return Boolean(anchor) && !ids.get(path.relative(site.outDir, found))?.has(anchor)
    }),
  )
  expect(missing).toEqual([])
})

/** Addresses in a page: of links, scripts, styles, pictures in every size, posters, tracks and metadata. */
function targetsIn(html: string): string[] {
  const single = [...html.matchAll(/\s(?:href|src|poster|action|data)="([^"]*)"/g)].map(
    ([, target]) => target!,
  )
  const sets = [...html.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, set]) =>
    set!.split(', ').map((one) => one.split(' ')[0]!),
  )
  const metadata = [...html.matchAll(/property="og:(?:image|url)" content="([^"]*)"/g)].map(
    ([, target]) => target!,
  )
  return [...single, ...sets, ...metadata].filter((target) => !/^(mailto|tel|data):/.test(target))
}

test('a position names what teaches each skill, and leads from courses to practice and cases', async () => {
  const html = plain(await site.read('positions/robot-operator/index.html'))
  expect(html).toMatch(/示教编程.*href="\/modules\/resource-100\/".*弧焊调试.*还没有对应资源/s)
  const stages = ['系统学习', '分模块学习', '动手实训', '真实案例'].map((one) => html.indexOf(one))
  expect(stages).toEqual(stages.toSorted((a, b) => a - b))
  expect(stages).not.toContain(-1)
})

test('a resource shows who contributed, and what each organization says that it gave', async () => {
  const html = await site.read('modules/resource-100/index.html')
  for (const word of ['贡献者', '林晓雨', '单位贡献说明', '提供码垛工艺参数。'])
    expect(html).toContain(word)
})

test('an organization shows what it gave, by kind, and who of it', async () => {
  const html = plain(await site.read('organizations/jiangcheng/index.html'))
  expect(html).toContain('/search/?organization=jiangcheng&amp;kind=modules')
  for (const word of ['机器人资源共建', '牵头单位', '林晓雨']) expect(html).toContain(word)
})

test('attachments are shown where a browser can, and otherwise said to be downloads', async () => {
  const html = await site.read('materials/resource-820/index.html')
  expect(html).toMatch(/<iframe src="\/files\/[^"]+\/manual\.pdf" title="附件 2" loading="lazy">/)
  expect(html).toMatch(/<track kind="captions" src="[^"]+\/film\.vtt"[^>]*default/)
  expect(html).toMatch(/download="sheet\.docx".*DOCX · 4 kB/s)
  expect(html).toContain('办公文件不能在网页中预览')
})

const plain = (html: string) => html.replaceAll('<wbr>', '')

const REQUIRED = {
  LearningResource: ['name', 'url'],
  BreadcrumbList: ['itemListElement'],
  WebSite: ['name', 'url', 'potentialAction'],
  Organization: ['name', 'url'],
  CollegeOrUniversity: ['name', 'url'],
  Person: ['name'],
  DefinedTerm: ['name'],
  ListItem: ['position', 'name'],
} as Record<string, string[]>

/** https://dini-ag-kim.github.io/amb/: what a description must and should have. */
const AMB = ['@id', 'name', 'description', 'about', 'license', 'creator', 'publisher', 'inLanguage']
const AMB_ALSO = ['learningResourceType', 'isAccessibleForFree', 'mainEntityOfPage', 'dateModified']

test.each([
  ['modules/resource-100', 'LearningResource'],
  ['courses/resource-120', 'Course'],
  ['cases/resource-130', 'LearningResource'],
  ['materials/resource-140', 'LearningResource'],
  ['bases/resource-150', 'LearningResource'],
  ['organizations/jiangcheng', 'CollegeOrUniversity'],
])('%s describes itself to machines as a %s', async (page, type) => {
  const graph = graphOf(await site.read(`${page}/index.html`))
  const main = graph.find((one) => [one['@type']].flat().includes(type))
  expect(main).toBeDefined()
  if (type !== 'CollegeOrUniversity')
    for (const field of [...AMB, ...AMB_ALSO]) expect(main, field).toHaveProperty([field])
  const steps = graph.find((one) => one['@type'] === 'BreadcrumbList')?.itemListElement
  expect((steps as object[]).length).toBeGreaterThan(1)
})

test('the use of AI is labelled on the page and in what it says to machines', async () => {
  const html = await site.read('modules/resource-100/index.html')
  expect(html).toContain('插图由人工智能辅助绘制。')
  const found = graphOf(html).find((one) => one['@type'] === 'LearningResource')
  expect(found?.digitalSourceType).toMatch(/CompositeWithTrainedAlgorithmicMedia/)
  const without = graphOf(await site.read('cases/resource-130/index.html'))
  expect(JSON.stringify(without)).not.toContain('digitalSourceType')
})

test('every object of every description has what its type requires', () => {
  const lacking: string[] = []
  const visit = (value: unknown, file: string): void => {
    if (Array.isArray(value)) return value.forEach((one) => visit(one, file))
    if (typeof value !== 'object' || value === null) return
    const one = value as Record<string, unknown>
    for (const type of [one['@type']].flat() as string[])
      for (const field of REQUIRED[type] ?? [])
        if (one[field] === undefined || one[field] === '') lacking.push(`${file} ${type}.${field}`)
    Object.values(one).forEach((inner) => visit(inner, file))
  }
  for (const { file, html } of pages) visit(graphOf(html), file)
  expect(lacking).toEqual([])
})

test('a page says its one address and those of its languages; the sitemap has it, and what is no resource', async () => {
  const html = await site.read('modules/resource-100/index.html')
  const at = (page: string) => `${site.url}${page}`
  expect(html).toContain(`rel="canonical" href="${at('/modules/resource-100/')}"`)
  expect(html).toContain(`hreflang="zh-CN" href="${at('/modules/resource-100/')}"`)
  expect(html).toContain(`hreflang="en" href="${at('/en/modules/resource-100/')}"`)
  expect(await site.read('robots.txt')).toContain(`Sitemap: ${at('/sitemap.xml')}`)
  const parts = [...(await site.read('sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)]
  const named = await Promise.all(
    parts.map(([, part]) => site.read(new URL(part!).pathname.slice(1))),
  )
  for (const page of [
    ...['/', '/en/', '/about/', '/majors/', '/positions/robot-operator/'],
    ...['/organizations/jiangcheng/', '/modules/resource-100/', '/en/modules/resource-100/'],
  ])
    expect(named.join(''), page).toContain(`<loc>${at(page)}</loc>`)
})

type Described = Record<string, unknown>

function graphOf(html: string): Described[] {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1]
  return json ? (JSON.parse(json) as { '@graph': Described[] })['@graph'] : []
}
