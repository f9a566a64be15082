import type { Column } from './columns.ts'

/** Rows of one list. More are taken in parts. */
const MAX_ROWS = 1000

export type ListProblem = { row?: number; column?: string; message: string }
/** A row as it stands in the sheet, from 2 on, with the words of each column that is filled in. */
export type ListRow = { row: number; cells: Partial<Record<string, string>> }
export type ReadList = { rows: ListRow[]; problems: ListProblem[] }

/** How a column is called between the browser and us. */
export const keyOf = ({ field, locale }: Pick<Column, 'field' | 'locale'>): string =>
  locale ? `${field}.${locale}` : field

/** Reads the first sheet of an xlsx file, or a CSV file in UTF-8 or GB 18030. */
export async function readList(
  bytes: Uint8Array,
  name: string,
  columns: readonly Column[],
): Promise<ReadList> {
  const sheet = await readSheet(bytes, name)
  if (!sheet)
    return refused(
      '读不了这个文件：请用 .xlsx 或 .csv，或下载模板重新填写 / This file cannot be read: use .xlsx or .csv, or fill in the template',
    )
  const [head = [], ...body] = sheet
  const byColumn = head.map((heading) => columnNamed(columns, heading))
  const problems = [...unknownHeadings(head, byColumn), ...missingHeadings(columns, byColumn)]
  const rows = body
    .map((words, index) => ({ row: index + 2, cells: cellsOf(words, byColumn) }))
    .filter(({ cells }) => Object.keys(cells).length > 0)
  if (rows.length === 0 && problems.length === 0)
    return refused(
      '表中没有内容：第一行是栏目名，从第二行起每行一条资源 / The list is empty: the first row names the columns, each further row is a resource',
    )
  if (rows.length > MAX_ROWS)
    return refused(
      `一次最多导入 ${MAX_ROWS} 行，这个表有 ${rows.length} 行，请分几次导入 / At most ${MAX_ROWS} rows at a time; this list has ${rows.length}. Split it`,
    )
  return { rows, problems }
}

const refused = (message: string): ReadList => ({ rows: [], problems: [{ message }] })

/** Rows of words, or undefined when it is no such file. */
async function readSheet(bytes: Uint8Array, name: string): Promise<string[][] | undefined> {
  const { read, utils } = await import('@e965/xlsx')
  const isCsv = /\.(csv|txt)$/i.test(name)
  // A workbook is a zip file; nothing else is tried.
  if (!isCsv && !(bytes[0] === 0x50 && bytes[1] === 0x4b)) return undefined
  try {
    const book = isCsv
      ? read(decode(bytes), { type: 'string', raw: true })
      : read(bytes, { type: 'array', sheetRows: MAX_ROWS * 3 })
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    if (!sheet) return undefined
    const rows = utils.sheet_to_json<string[]>(sheet, {
      header: 1,
      raw: false,
      defval: '',
      blankrows: true,
    })
    return rows.map((row) => row.map((cell) => cell.trim()))
  } catch {
    // What the library throws names its own insides; the refusal says what to do.
    return undefined
  }
}

/** Chinese Excel saves CSV in GB 18030. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** A heading as the template writes it, in either language, with or without its mark. */
const columnNamed = (columns: readonly Column[], heading: string): Column | undefined => {
  const plain = heading.replace(/\s*\*$/, '').trim()
  return columns.find(
    ({ heading: { zh, en } }) => plain === zh || plain.toLowerCase() === en.toLowerCase(),
  )
}

const unknownHeadings = (head: string[], found: (Column | undefined)[]): ListProblem[] =>
  head.flatMap((heading, index) =>
    heading === '' || found[index]
      ? []
      : [
          {
            row: 1,
            column: heading,
            message: `没有“${heading}”这一栏，请与模板的栏目名一致 / There is no column “${heading}”; use the names of the template`,
          },
        ],
  )

const missingHeadings = (
  columns: readonly Column[],
  found: (Column | undefined)[],
): ListProblem[] =>
  columns
    .filter((column) => column.isRequired && !found.includes(column))
    .map(({ heading: { zh, en } }) => ({
      row: 1,
      column: `${zh} / ${en}`,
      message: `缺少“${zh}”一栏 / The column “${en}” is missing`,
    }))

function cellsOf(words: string[], columns: (Column | undefined)[]): ListRow['cells'] {
  const filled = words.flatMap((word, index) => {
    const column = columns[index]
    return column && word !== '' ? [[keyOf(column), word] as const] : []
  })
  return Object.fromEntries(filled)
}
