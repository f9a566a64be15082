import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { resolveTerms, type StoredTerm } from '../../scripts/import/resolve-terms.ts'
import { parseVocabulary, termKey, type VocabularyKind } from '../../scripts/import/vocabulary.ts'
import { readVocabularyFile } from '../../scripts/import/vocabulary-file.ts'
import { writeFolder } from '../helpers/markdown.ts'

function resolve(
  text: string,
  {
    kind = 'majors',
    stored = [],
    skills = [],
  }: { kind?: VocabularyKind; stored?: StoredTerm[]; skills?: StoredTerm[] } = {},
) {
  const { rows, errors } = parseVocabulary(text)
  expect(errors).toEqual([])
  const known = new Map(stored.map((term) => [termKey(term), term.id]))
  const ids = new Map(
    rows.map((row) => [termKey(row), known.get(termKey(row)) ?? `id-${row.code ?? row.name}`]),
  )
  return resolveTerms({ kind, rows, ids, stored, skills })
}

describe('a vocabulary file', () => {
  test('is read with Chinese or English headings, a byte order mark, quotes and line breaks', () => {
    expect(
      parseVocabulary(
        '\uFEFF专业代码,专业名称（中文）,英文名称,说明\n460305,工业机器人技术,Industrial Robotics,"第一行\n第二行"\n',
      ),
    ).toEqual({
      rows: [
        {
          line: 3,
          code: '460305',
          name: '工业机器人技术',
          nameEn: 'Industrial Robotics',
          description: '第一行\n第二行',
          replacedBy: [],
          skills: [],
        },
      ],
      errors: [],
    })
    expect(
      parseVocabulary('code,name,edition,replaced_by\n1,A,2015,"2; 3"', '2021').rows,
    ).toMatchObject([{ edition: '2015', replacedBy: ['2', '3'] }])
    expect(parseVocabulary('code,name\n1,A', '2021').rows).toMatchObject([{ edition: '2021' }])
  })

  test('names the row of each error', () => {
    const errors = (text: string) =>
      parseVocabulary(text).errors.map(({ line, en }) => `${line}: ${en}`)
    expect(errors('code,name\n1,A\n2,\n1,B\n')).toEqual([
      '3: the name is missing',
      '4: the same as line 2 (1)',
    ])
    expect(errors('code,name\n1,A,too much\n')[0]).toMatch(/^2: /)
    expect(errors('code,name\n"1,A\n')[0]).toMatch(/^\d: .*[Qq]uote/)
    expect(errors('code,colour\n1,A\n')).toEqual([
      expect.stringContaining('unknown column “colour”'),
      '1: the column “name” is missing',
    ])
    expect(errors('code,name\n')).toEqual(['1: there is a heading but no row'])
    expect(errors('')).toEqual(
      ['1: the column “name” is missing', '1: there is a heading but no row'].slice(0, 1),
    )
  })

  test('places majors below the longest code that theirs begins with', () => {
    const { terms } = resolve('code,name\n46,装备制造大类\n4603,自动化类\n460305,工业机器人技术\n')
    expect(terms.map(({ parent }) => parent)).toEqual([undefined, 'id-46', 'id-4603'])
  })

  test('finds broader terms in their edition, and successors in a later one', () => {
    const stored = [
      { id: 'old', code: '560309', edition: '2015', name: '工业机器人技术' },
      { id: 'old-class', code: '5603', edition: '2015', name: '自动化类' },
    ]
    const { terms, errors } = resolve(
      'code,name,edition,parent,replaced_by\n4603,自动化类,2021,,\n460305,工业机器人技术,2021,自动化类,\n560309,工业机器人技术,2015,5603,460305\n',
      { stored },
    )
    expect(errors).toEqual([])
    expect(terms.map(({ parent, replacedBy }) => [parent, replacedBy])).toEqual([
      [undefined, []],
      ['id-4603', []],
      ['old-class', ['id-460305']],
    ])
  })

  test('names references that lead nowhere or in circles', () => {
    const { errors } = resolve(
      'code,name,parent,replaced_by,skills\na,甲,b,,\nb,乙,a,,\nc,丙,zz,yy,焊接\n',
      { kind: 'positions' },
    )
    expect(errors.map(({ line, en }) => `${line}: ${en}`)).toEqual([
      '2: its broader terms lead back to itself (a)',
      '3: its broader terms lead back to itself (b)',
      '4: the broader term “zz” is not known',
      '4: the term that took its place “yy” is not known',
      '4: the skill “焊接” is not known',
    ])
  })

  test('says which vocabulary it is by its name, or has to be told', async () => {
    const folder = writeFolder({
      '专业目录2021.csv': 'code,name\n1,A',
      'list.csv': 'code,name\n1,A',
      'skills.csv': 'name\n焊接\n焊接',
    })
    expect((await readVocabularyFile(path.join(folder, '专业目录2021.csv'))).kind).toBe('majors')
    await expect(readVocabularyFile(path.join(folder, 'list.csv'))).rejects.toThrow('--kind')
    expect((await readVocabularyFile(path.join(folder, 'list.csv'), { kind: 'skills' })).kind).toBe(
      'skills',
    )
    await expect(readVocabularyFile(path.join(folder, 'skills.csv'))).rejects.toThrow(
      '没有写入任何内容',
    )
    await expect(
      readVocabularyFile(path.join(folder, 'none.csv'), { kind: 'skills' }),
    ).rejects.toThrow('文件不能读取')
  })
})
