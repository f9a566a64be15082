import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'acorn'
import { expect, test } from 'vitest'
import { sampleLibrary } from '../fixtures/records.ts'
import { BUILD_DIR, change, startSite } from '../helpers/site.ts'

test('what is shipped can be read by Chrome 87 and iOS 14', async () => {
  const site = await startSite(sampleLibrary())
  await site.stop()
  const client = path.join(BUILD_DIR, 'client')
  const files = (await readdir(client, { recursive: true })).filter((file) =>
    /\.(css|js)$/.test(file),
  )
  expect(files.length).toBeGreaterThan(5)
  const problems: string[] = []
  for (const file of files) {
    const text = await readFile(path.join(client, file), 'utf8')
    const [found] = file.endsWith('.css') ? laterCss(text) : laterJs(text)
    if (found) problems.push(`${file}: ${found}`)
    if (file.endsWith('.js'))
      try {
        // Of 2021 logical assignment is used, which both have.
        parse(text, { ecmaVersion: 2021, sourceType: 'module' })
      } catch (error) {
        problems.push(`${file}: ${String(error)}`)
      }
  }
  expect(problems).toEqual([])
})

/** Of CSS what came later: nesting, mixed colours, container queries, layers, `:is`, the gaps of flex boxes. */
const laterCss = (text: string) => [
  ...(/&|color-mix\(|oklch\(|@container|@layer|\binset:|:(is|where|has)\(/.exec(text) ?? []),
  ...[...text.matchAll(/[^{}]*\{[^{}]*\}/g)]
    .map(([rule]) => rule)
    .filter((rule) => /display:(inline-)?flex/.test(rule) && /[;{](row-|column-)?gap:/.test(rule)),
]

/** Of what browsers offer to scripts what came later; syntax is the parser's. */
const laterJs = (text: string) =>
  /\.(at|findLast|findLastIndex|toSorted|toReversed|hasOwn|canParse|groupBy|withResolvers|randomUUID)\(|structuredClone\(|AbortSignal\.(timeout|any)/.exec(
    text,
  ) ?? []

test('what editors set stands on pages a moment later: registration numbers at the foot of each page, and nothing where there are none', async () => {
  const library = sampleLibrary()
  const shown = await startSite(library)
  await shown.follower.settled()
  const settings = change(library, {
    put: {
      kind: 'settings',
      id: 'site',
      allianceName: { zh: '江城产教融合共同体' },
      about: { zh: '第一段。\n\n第二段。' },
      icpNumber: '苏ICP备2026000001号-1',
      policeNumber: '苏公网安备32010002000001号',
      contact: 'office@alliance.example',
    },
  })
  await shown.follower.apply(settings)
  const html = await shown.read('index.html')
  expect(html).toContain('href="https://beian.miit.gov.cn/"')
  expect(html).toContain('苏ICP备2026000001号-1')
  expect(html).toContain('code=32010002000001')
  expect(html).toContain('江城产教融合共同体')
  expect(html).toContain('href="mailto:office@alliance.example"')
  expect(await shown.read('about/index.html')).toMatch(/<p>第一段。<\/p>\s*<p>第二段。<\/p>/)
  await shown.stop()
  const plain = await startSite(sampleLibrary())
  await plain.follower.settled()
  expect(await plain.read('index.html')).not.toContain('beian')
  await plain.stop()
})
