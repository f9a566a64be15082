import { describe, expect, test } from 'vitest'
import { batches } from '../../search/batches.ts'
import { codesIn } from '../../search/codes.ts'
import { condition } from '../../search/facets.ts'
import { plainLetters } from '../../search/normalize.ts'
import { pinyinFields } from '../../search/pinyin.ts'
import { readingsOf, syllablesOf } from '../../search/reading.ts'
import { subjectOf } from '../../search/subject.ts'
import { traditional } from '../../search/traditional.ts'

describe('pinyin', () => {
  test('is given from every word start, with the initials', () => {
    const { py, pyi } = pinyinFields('工业机器人')
    expect(py.split(' ')).toEqual(expect.arrayContaining(['gongye', 'gongyejiqiren', 'jiqiren']))
    expect(pyi.split(' ')).toEqual(expect.arrayContaining(['gyjqr', 'jqr']))
  })

  test('follows the reading of the word, and an override before that', () => {
    expect(syllablesOf('重庆银行')).toEqual(['chong', 'qing', 'yin', 'hang'])
    expect(syllablesOf('银行长度', { 长度: ['chang', 'du'] }).slice(2)).toEqual(['chang', 'du'])
  })

  test('ignores an override that has not one syllable a character', () => {
    expect(syllablesOf('乐清', { 乐清: ['yueqing'] })).toHaveLength(2)
  })

  test('counts rare characters beyond the first plane as one', () => {
    expect(syllablesOf('𠮷林重庆', { 重庆: ['CHONG', 'QING'] }).slice(2)).toEqual(['CHONG', 'QING'])
  })

  test('of a query keeps what is not Chinese; a query without Chinese has none', () => {
    expect(readingsOf('ABB机七人 6轴')).toEqual(['ABB jiqiren 6 zhou', 'ABB ji qiren 6 zhou'])
    expect(readingsOf('robot')).toEqual([])
  })
})

test.each([
  ['怎么设置工具坐标系', '设置工具坐标系'],
  ['机器人零点丢失怎么办？', '机器人零点丢失'],
  ['请问如何对刀呢', '对刀'],
  ['怎么办', '怎么办'],
  ['什么是六点法', '六点法'],
  ['ＰＬＣ　编程', 'PLC 编程'],
])('%s is about %s', (query, subject) => expect(subjectOf(query)).toBe(subject))

describe('codes', () => {
  test.each([
    ['GB/T 7714-2015', ['gbt7714', 'gbt77142015', 't7714']],
    ['西门子S7-1200控制器', ['s71200']],
    ['ISO 10218 与 1+X 证书', ['iso10218', '1x']],
    ['ＧＢ 50500', ['gb50500']],
  ])('of %s are joined', (text, codes) => {
    expect(codesIn(text).split(' ')).toEqual(expect.arrayContaining(codes))
  })

  test.each(['in 2020 we wrote 3 programs', '学时 12 学分 2', 'robot palletizing'])(
    'are not seen in %j',
    (text) => expect(codesIn(text)).toBe(''),
  )

  test('are not joined across Chinese', () => expect(codesIn('PLC 编程 1200')).toBe(''))
})

test('full-width letters become plain, Chinese punctuation stays', () => {
  expect(plainLetters('ＰＬＣ编程（第１章）：入门')).toBe('PLC编程（第1章）：入门')
})

test('simplified text is also held in traditional characters', () => {
  expect(traditional('工业机器人')).toBe('工業機器人')
})

describe('payloads', () => {
  test('hold at most a thousand documents, in their order', () => {
    const all = Array.from({ length: 2001 }, (_, index) => index)
    const made = [...batches(all)]
    expect(made.map((batch) => batch.length)).toEqual([1000, 1000, 1])
    expect(made.flat()).toEqual(all)
  })

  test('hold at most eight megabytes, counted in bytes; a larger document stands alone', () => {
    const megabytes = (count: number) => '字'.repeat((count * 1_000_000) / 3)
    const made = [...batches([megabytes(5), megabytes(5), megabytes(9), 'x', 'y'])]
    expect(made.map((batch) => batch.length)).toEqual([1, 1, 1, 2])
  })
})

test('a filter value is quoted, with quotes and backslashes escaped', () => {
  expect(condition('kind', 'a"b\\c')).toBe('kind = "a\\"b\\\\c"')
  expect(condition('major', 'robots')).toBe('facets.majors STARTS WITH "robots|"')
})
