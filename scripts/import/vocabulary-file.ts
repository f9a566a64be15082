import path from 'node:path'
import { ExpectedError } from '../expected-error.ts'
import { PROBLEMS } from './problems.ts'
import { readText } from './read-text.ts'
import {
  parseVocabulary,
  type RowError,
  VOCABULARIES,
  type Vocabulary,
  type VocabularyKind,
} from './vocabulary.ts'

/** What files of a vocabulary are called. */
const NAMES: Record<VocabularyKind, RegExp> = {
  majors: /major|专业/i,
  industries: /industr|行业/i,
  positions: /position|occupation|岗位|职业/i,
  skills: /skill|技能/i,
  certificates: /certificate|证书/i,
}

/**
 * Reads a vocabulary from a CSV file. Which one it is, the option says, else the file's name. Throws
 * ExpectedError with every bad row.
 */
export async function readVocabularyFile(
  file: string,
  { kind: given, edition }: { kind?: string; edition?: string } = {},
): Promise<Vocabulary> {
  const kind = kindOf(file, given)
  const read = await readText(file)
  if ('problem' in read) {
    const [zh, en] = PROBLEMS[read.problem]
    const detail = read.detail ? ` (${read.detail})` : ''
    throw new ExpectedError(`${file}：${zh}${detail}`, `${file}: ${en}${detail}`)
  }
  const { rows, errors } = parseVocabulary(read.text, edition)
  if (errors.length > 0) throw badRows(file, errors)
  return { kind, rows }
}

/** Every bad row of a file, by line; nothing was written. */
export function badRows(file: string, errors: RowError[]): ExpectedError {
  const lines = errors.map(({ line, zh, en }) => `  ${file}:${line}: ${zh} · ${en}`)
  return new ExpectedError(
    `词表有 ${errors.length} 处错误，没有写入任何内容：`,
    [`The vocabulary has ${errors.length} errors; nothing was written:`, ...lines].join('\n'),
  )
}

function kindOf(file: string, given: string | undefined): VocabularyKind {
  const named = VOCABULARIES.find((kind) => kind === given)
  const guessed =
    given === undefined
      ? VOCABULARIES.find((kind) => NAMES[kind].test(path.basename(file)))
      : undefined
  const kind = named ?? guessed
  if (kind) return kind
  throw new ExpectedError(
    `请用 --kind 说明是哪个词表：${VOCABULARIES.join('、')}`,
    `Say which vocabulary it is with --kind: ${VOCABULARIES.join(', ')}`,
  )
}
