import { expect, test } from 'vitest'
import type { SignedContent } from '../../cms/workflow/canonical.ts'
import { compareContents } from '../../cms/workflow/compare/contents.ts'
import { compareTexts } from '../../cms/workflow/compare/texts.ts'
import { paragraph } from '../helpers/library.ts'

const SHAPES = {
  resource: [
    { name: 'title', isLocalized: true, isRichText: false, isText: true },
    { name: 'hours', isLocalized: false, isRichText: false, isText: false },
    { name: 'description', isLocalized: true, isRichText: true, isText: false },
  ],
  units: [
    { name: 'title', isLocalized: true, isRichText: false, isText: true },
    { name: 'body', isLocalized: true, isRichText: true, isText: false },
  ],
}

const unit = (id: string, title: string, body: string) => ({
  id,
  content: { title: { zh: title }, body: { zh: paragraph(body) } },
})

const content = (more: Partial<SignedContent> = {}): SignedContent => ({
  resource: { title: { zh: '码垛编程' }, hours: 8 },
  units: [unit('a', '示教器', '按下使能键。'), unit('b', '程序', '编写循环。')],
  files: { p: { sha256: '1', alt: { zh: '工作站' } } },
  ...more,
})

const compare = (after: Partial<SignedContent>) =>
  compareContents({ before: content(), after: content(after) }, SHAPES)

test('equal contents have no difference', () => {
  expect(compare({})).toEqual([])
})

test('words are found in Chinese, where no spaces part them', () => {
  expect(compareTexts('使用吸盘搬运纸箱', '使用夹爪搬运纸箱')).toEqual([
    { text: '使用' },
    { text: '吸盘', change: 'out' },
    { text: '夹爪', change: 'in' },
    { text: '搬运纸箱' },
  ])
})

test('putting the parts together gives both texts back', () => {
  const [before, after] = ['第一行\n第二行\n第三行', '第一行\n新的一行\n第三行\n第四行']
  const parts = compareTexts(before, after)
  const side = (hidden: 'in' | 'out') =>
    parts.flatMap((part) => (part.change === hidden ? [] : part.text.split('\n'))).filter(Boolean)
  expect(side('in')).toEqual(before.split('\n'))
  expect(side('out')).toEqual(after.split('\n'))
})

test('a rich text is compared by what is read, at its unit and language', () => {
  const [change] = compare({
    units: [unit('a', '示教器', '松开使能键。'), unit('b', '程序', '编写循环。')],
  })
  expect(change).toMatchObject({
    path: 'units.a.body',
    unit: { id: 'a', title: '示教器' },
    locale: 'zh',
    kind: 'text',
  })
})

test('formatting alone is told as such', () => {
  const bold = structuredClone(paragraph('按下使能键。'))
  bold.root.children[0]!.children[0]!.format = 1
  const units = [
    { id: 'a', content: { title: { zh: '示教器' }, body: { zh: bold } } },
    unit('b', '程序', '编写循环。'),
  ]
  expect(compare({ units })).toMatchObject([{ path: 'units.a.body', kind: 'formatting' }])
})

test('units that moved, came or went are told as units', () => {
  const [a, b] = content().units as ReturnType<typeof unit>[]
  expect(compare({ units: [b!, a!] })).toMatchObject([
    { kind: 'units-moved', order: ['程序', '示教器'] },
  ])
  expect(compare({ units: [a!] })).toMatchObject([
    { kind: 'unit-removed', unit: { title: '程序' } },
  ])
  expect(compare({ units: [a!, b!, unit('c', '节拍', '计算。')] })).toMatchObject([
    { kind: 'unit-added', unit: { title: '节拍' } },
  ])
})

test('a picture that was replaced, and its alternative text', () => {
  expect(compare({ files: { p: { sha256: '2', alt: { zh: '新工作站' } } } })).toEqual([
    { path: 'files.p', field: 'files', kind: 'file', name: '新工作站', what: ['replaced', 'alt'] },
  ])
})

test('a plain value shows both sides', () => {
  expect(compare({ resource: { title: { zh: '码垛编程' }, hours: 10 } })).toEqual([
    { path: 'hours', field: 'hours', kind: 'value', before: 8, after: 10 },
  ])
})
