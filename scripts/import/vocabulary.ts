import { CsvError, parse } from 'csv-parse/sync'

/** The vocabularies that are taken from files. */
export const VOCABULARIES = ['majors', 'industries', 'positions', 'skills', 'certificates'] as const
export type VocabularyKind = (typeof VOCABULARIES)[number]

/** One row. References are as written: a code (`460305`), a code of an edition (`460305@2021`) or a name. */
export type TermRow = {
  /** Line of the file on which the row ends. */
  line: number
  code?: string
  edition?: string
  name: string
  nameEn?: string
  description?: string
  descriptionEn?: string
  parent?: string
  replacedBy: string[]
  skills: string[]
}

export type RowError = { line: number; zh: string; en: string }

export type Vocabulary = { kind: VocabularyKind; rows: TermRow[] }

/** Headings as files name them, in lower case and without spaces. */
const HEADINGS = {
  code: [
    'code',
    '代码',
    '编码',
    '专业代码',
    '行业代码',
    '岗位代码',
    '技能代码',
    '证书代码',
    '职业代码',
  ],
  name: [
    'name',
    'name_zh',
    '名称',
    '中文名称',
    '专业名称',
    '行业名称',
    '岗位名称',
    '技能名称',
    '证书名称',
    '职业名称',
    '专业',
    '行业',
    '岗位',
    '证书',
  ],
  nameEn: ['name_en', 'nameen', '英文名称', '英文名', 'englishname'],
  parent: [
    'parent',
    'parent_code',
    '上级',
    '上级代码',
    '上级编码',
    '所属',
    '所属大类',
    '所属专业类',
  ],
  edition: ['edition', 'version', '版次', '版本', '年份'],
  replacedBy: ['replaced_by', 'replacedby', '被取代为', '替代为', '更替为', '新代码'],
  description: ['description', 'description_zh', '说明', '描述', '备注', '简介'],
  descriptionEn: ['description_en', '英文说明', '英文描述'],
  skills: ['skills', '技能', '所需技能', '技能要求'],
} as const satisfies Record<string, readonly string[]>

type Column = keyof typeof HEADINGS

/**
 * Reads a CSV file's text (a byte order mark, quotes and line breaks inside them are fine). Rows are
 * checked one by one; any error means that nothing of the file should be written.
 */
export function parseVocabulary(
  text: string,
  defaultEdition?: string,
): { rows: TermRow[]; errors: RowError[] } {
  const records = readRecords(text)
  if ('error' in records) return { rows: [], errors: [records.error] }
  const [head, ...body] = records
  const { columns, errors } = readHead(head)
  if (errors.length > 0) return { rows: [], errors }
  const rows = body.map(({ cells, line }) => readRow(cells, { columns, line, defaultEdition }))
  errors.push(
    ...rows
      .filter(({ name }) => !name)
      .map(({ line }) => ({ line, zh: '缺少名称', en: 'the name is missing' })),
  )
  errors.push(...repeated(rows))
  if (rows.length === 0)
    errors.push({ line: 1, zh: '只有表头，没有数据', en: 'there is a heading but no row' })
  return { rows, errors: errors.sort((a, b) => a.line - b.line) }
}

/** Names a term within its vocabulary: its code in its edition, else its name. */
export const termKey = ({
  code,
  edition,
  name,
}: Pick<TermRow, 'code' | 'edition' | 'name'>): string =>
  JSON.stringify([edition ?? '', code ? 'code' : 'name', code ?? name])

type CsvRow = { cells: string[]; line: number }

function readRecords(text: string): CsvRow[] | { error: RowError } {
  try {
    const records = parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: false,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return records
      .filter(({ record }) => record.some(Boolean))
      .map(({ record, info }) => ({ cells: record, line: info.lines }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number((error as { lines?: number }).lines ?? 1)
    return { error: { line, zh: `不是正确的 CSV（${error.code}）`, en: error.message } }
  }
}

function readHead(head: CsvRow | undefined): {
  columns: (Column | undefined)[]
  errors: RowError[]
} {
  const line = head?.line ?? 1
  const columns = (head?.cells ?? []).map(columnOf)
  const unknown = (head?.cells ?? []).filter((cell) => cell && !columnOf(cell))
  const errors = unknown.map((cell) => ({
    line,
    zh: `不认识的列“${cell}”，可用：${KNOWN}`,
    en: `unknown column “${cell}”; known: ${KNOWN}`,
  }))
  const twice = columns.find((column, index) => column && columns.indexOf(column) !== index)
  if (twice)
    errors.push({ line, zh: `列“${twice}”出现两次`, en: `the column “${twice}” stands twice` })
  if (!columns.includes('name'))
    errors.push({ line, zh: '缺少“名称”列', en: 'the column “name” is missing' })
  return { columns, errors }
}

const KNOWN = Object.values(HEADINGS)
  .map((names) => names.slice(0, 2).join('/'))
  .join(' ')

const columnOf = (cell: string): Column | undefined => {
  const heading = cell.toLowerCase().replace(/[\s（(].*$/, '')
  return (Object.keys(HEADINGS) as Column[]).find((column) =>
    (HEADINGS[column] as readonly string[]).includes(heading),
  )
}

function readRow(
  cells: string[],
  {
    columns,
    line,
    defaultEdition,
  }: { columns: (Column | undefined)[]; line: number; defaultEdition?: string },
): TermRow {
  const cell = (column: Column) => cells[columns.indexOf(column)] || undefined
  const list = (column: Column) => [
    ...new Set(
      (cell(column) ?? '')
        .split(/[;；|、]/)
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ]
  return {
    line,
    code: cell('code'),
    edition: cell('edition') ?? defaultEdition,
    name: cell('name') ?? '',
    nameEn: cell('nameEn'),
    description: cell('description'),
    descriptionEn: cell('descriptionEn'),
    parent: cell('parent'),
    replacedBy: list('replacedBy'),
    skills: list('skills'),
  }
}

function repeated(rows: TermRow[]): RowError[] {
  const first = new Map<string, number>()
  return rows.flatMap((row) => {
    if (!row.name) return []
    const before = first.get(termKey(row))
    if (before === undefined) first.set(termKey(row), row.line)
    return before === undefined
      ? []
      : [
          {
            line: row.line,
            zh: `与第 ${before} 行重复（${row.code ?? row.name}）`,
            en: `the same as line ${before} (${row.code ?? row.name})`,
          },
        ]
  })
}
