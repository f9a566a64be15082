import { expect, test } from 'vitest'
import type { PresentContent } from '../../cms/workflow/content.ts'
import { findings } from '../../cms/workflow/quality/findings.ts'
import { paragraph } from '../helpers/library.ts'

const body = (...children: object[]) => ({ root: { type: 'root', version: 1, children } })
const heading = (tag: string, text: string) => ({
  type: 'heading',
  tag,
  version: 1,
  children: [{ type: 'text', version: 1, text }],
})
const link = (id: string) => ({
  type: 'paragraph',
  version: 1,
  children: [
    {
      type: 'link',
      version: 3,
      fields: { linkType: 'internal', doc: { relationTo: 'modules', value: id } },
      children: [{ type: 'text', version: 1, text: '见' }],
    },
  ],
})
const picture = (id: string) => ({ type: 'upload', version: 3, relationTo: 'media', value: id })

const GOOD = {
  document: {
    title: { zh: '码垛' },
    summary: { zh: '码垛。' },
    outcomes: { zh: ['会编程'] },
  } as Record<string, unknown>,
  units: [{ id: 'u1', title: { zh: '示教器' }, body: { zh: paragraph('按下。') } }] as Record<
    string,
    unknown
  >[],
  files: {} as PresentContent['content']['files'],
}

function check(
  { document, units, files }: Partial<typeof GOOD>,
  kind: 'modules' | 'cases' = 'modules',
) {
  const present: PresentContent = {
    document: { ...GOOD.document, ...document },
    units: units ?? GOOD.units,
    content: { resource: {}, units: [], files: files ?? {} },
    hash: '',
    project: '',
    writers: [],
  }
  return findings(present, { kind, locales: ['zh'], reachable: new Set(['modules/there']) })
}

const withBody = (...children: object[]) => [
  { id: 'u1', title: { zh: '示教器' }, body: { zh: body(...children) } },
]

test('good content has no findings', () => {
  expect(check({})).toEqual([])
})

test('what is missing is needed, comes first, and names the unit', () => {
  const found = check({
    document: { outcomes: {} },
    units: [{ id: 'u1', title: { zh: '示教器' }, body: {} }],
  })
  expect(found.map(({ code, weight }) => [code, weight])).toEqual([
    ['missing', 'needed'],
    ['no-outcomes', 'advice'],
  ])
  expect(found[0]).toMatchObject({ field: 'body', unit: 'u1', locale: 'zh' })
  expect(found[0]?.message.zh).toContain('示教器')
})

test('a module without units', () => {
  expect(check({ units: [] })).toMatchObject([{ code: 'no-units', field: 'units' }])
})

test('a heading that skips a level, by its words; one that does not, not', () => {
  expect(check({ units: withBody(heading('h2', '一'), heading('h4', '太深')) })).toMatchObject([
    { code: 'heading', unit: 'u1', field: 'body', message: { zh: '标题跳级：太深' } },
  ])
  expect(
    check({ units: withBody(heading('h2', '一'), heading('h3', '二'), heading('h2', '三')) }),
  ).toEqual([])
})

test('a hint of a template that nobody wrote over', () => {
  const hint = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })
  const units = withBody(hint('【待写】任务来自哪家企业'), hint('任务来自华工，不再【待写】'))
  expect(check({ units })).toMatchObject([{ code: 'to-write', unit: 'u1', field: 'body' }])
})

test('a link to what readers cannot see', () => {
  expect(check({ units: withBody(link('gone')) })).toMatchObject([
    { code: 'dead-link', unit: 'u1' },
  ])
  expect(check({ units: withBody(link('there')) })).toEqual([])
})

test('a part, a material or an origin that readers cannot see, with its field', () => {
  const resource = (value: string) => ({ resource: { relationTo: 'modules', value } })
  const document = {
    ...GOOD.document,
    parts: [resource('gone'), resource('there')],
    materials: ['gone'],
    derivedFrom: [{ title: '外部教材' }, { title: '旧版', ...resource('gone') }],
  }
  expect(check({ document }).map(({ code, field }) => [code, field])).toEqual([
    ['dead-link', 'parts'],
    ['dead-link', 'materials'],
    ['dead-link', 'derivedFrom'],
  ])
})

test('a picture without alternative text, a file without a licence', () => {
  const units = withBody(picture('p'))
  expect(check({ units, files: { p: { sha256: '1', licence: 'CC-BY-4.0' } } })).toMatchObject([
    { code: 'no-alt', unit: 'u1', field: 'body' },
  ])
  expect(check({ units, files: { p: { sha256: '1', alt: { zh: '图' } } } })).toMatchObject([
    { code: 'no-licence', unit: 'u1', field: 'body' },
  ])
  const document = { ...GOOD.document, cover: 'p' }
  expect(check({ document, files: { p: { sha256: '1', alt: { zh: '图' } } } })).toMatchObject([
    { code: 'no-licence', field: 'cover' },
  ])
})

test('a case of a company: each item of its checklist that is not confirmed', () => {
  const found = check(
    { document: { company: 'c', confidentiality: { logos: true, portraits: true } } },
    'cases',
  )
  expect(found.map(({ field }) => field)).toEqual([
    'confidentiality__tradeSecrets',
    'confidentiality__equipmentIds',
  ])
})
