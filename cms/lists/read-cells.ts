import { type Column, named } from './columns.ts'
import { keyOf, type ListProblem, type ListRow } from './read-list.ts'

/** What a cell means: a text, several, a number, ids of terms, or names of files. */
export type Value = string | number | string[]
export type Cell = { column: Column; value: Value }
export type ReadRow = { row: number; cells: Cell[]; problems: ListProblem[] }

/** Ids of the terms that a word names, by vocabulary and word. */
export type Terms = ReadonlyMap<string, readonly string[]>
export const termKey = (vocabulary: string, word: string) => `${vocabulary} ${word}`

/** Several things in one cell stand apart by a semicolon or in lines of their own. */
export const wordsIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[;；\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]

/** Reads the cells of a row; what cannot be is named by its column. Empty cells say nothing. Pure. */
export function readCells(
  { row, cells }: ListRow,
  columns: readonly Column[],
  terms: Terms,
): ReadRow {
  const problems: ListProblem[] = []
  const read = columns.flatMap((column): Cell[] => {
    const word = cells[keyOf(column)]
    const problem = (message: string): Cell[] => {
      problems.push({ row, column: named(column), message })
      return []
    }
    if (word === undefined)
      return column.isRequired ? problem('必须填写 / Has to be filled in') : []
    const value = valueOf(word, column, terms)
    return 'problem' in value ? problem(value.problem) : [{ column, value: value.is }]
  })
  return { row, cells: read, problems }
}

type Meaning = { is: Value } | { problem: string }

function valueOf(cell: string, column: Column, terms: Terms): Meaning {
  const words = wordsIn(cell)
  switch (column.type) {
    case 'text':
      return column.maxLength && cell.length > column.maxLength
        ? {
            problem: `最长 ${column.maxLength} 字，现有 ${cell.length} 字 / At most ${column.maxLength} characters; there are ${cell.length}`,
          }
        : { is: cell }
    case 'texts':
    case 'files':
      return { is: words }
    case 'number': {
      const number = Number(cell)
      return Number.isFinite(number) && number >= 0
        ? { is: number }
        : { problem: `“${cell}”不是数字 / “${cell}” is no number` }
    }
    case 'choice':
    case 'choices':
      return chosen(words, column)
    case 'terms':
      return found(words, column, terms)
  }
}

function chosen(words: string[], { type, options = [] }: Column): Meaning {
  const values: string[] = []
  for (const word of words) {
    const option = options.find(
      ({ value, label: { zh, en } }) =>
        word === zh || [value, en].some((one) => one.toLowerCase() === word.toLowerCase()),
    )
    if (!option) {
      const all = options.map(({ label: { zh } }) => zh).join('、')
      return { problem: `“${word}”不在可选值中：${all} / “${word}” is none of the choices` }
    }
    values.push(option.value)
  }
  if (type === 'choices') return { is: values }
  return values.length === 1
    ? { is: values[0]! }
    : { problem: '只能填一个值 / Only one value is possible' }
}

function found(words: string[], { relationTo = '' }: Column, terms: Terms): Meaning {
  const ids: string[] = []
  for (const word of words) {
    const matches = terms.get(termKey(relationTo, word)) ?? []
    if (matches.length === 0)
      return {
        problem: `词表中没有“${word}”，请填写代码或全称 / The vocabulary has no “${word}”; write its code or full name`,
      }
    if (matches.length > 1)
      return {
        problem: `“${word}”在词表中不止一个，请改填代码 / There are several “${word}”; write the code`,
      }
    ids.push(matches[0]!)
  }
  return { is: ids }
}
