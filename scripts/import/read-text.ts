import { open } from 'node:fs/promises'
import type { ProblemKind } from './problems.ts'

/** Bytes of one Markdown file: a book of 1.5 million characters, and more than an author's text ever is. */
export const MAX_FILE_BYTES = 5 * 1024 ** 2

/** Characters of one line: longer ones are data or damage, and slow every editor down. */
export const MAX_LINE_LENGTH = 50_000

export type ReadText =
  { text: string; encoding: 'utf-8' | 'gb18030' } | { problem: ProblemKind; detail?: string }

/** A file of words, in UTF-8 or in the GB18030 of older Chinese programs. Never reads more than the limit. */
export async function readText(file: string): Promise<ReadText> {
  let bytes: Buffer
  try {
    await using handle = await open(file)
    const { size } = await handle.stat()
    if (size > MAX_FILE_BYTES)
      return {
        problem: 'file-too-large',
        detail: `${(size / 1024 ** 2).toFixed(1)} MB > ${MAX_FILE_BYTES / 1024 ** 2} MB`,
      }
    bytes = await handle.readFile()
  } catch (error) {
    return { problem: 'unreadable', detail: (error as NodeJS.ErrnoException).code }
  }
  if (bytes.includes(0)) return { problem: 'not-text' }
  const decoded = decode(bytes)
  if (!decoded) return { problem: 'not-text' }
  const longest = longestLine(decoded.text)
  if (longest > MAX_LINE_LENGTH)
    return { problem: 'line-too-long', detail: `${longest} > ${MAX_LINE_LENGTH}` }
  return decoded
}

function decode(bytes: Buffer): { text: string; encoding: 'utf-8' | 'gb18030' } | undefined {
  for (const encoding of ['utf-8', 'gb18030'] as const)
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  return undefined
}

function longestLine(text: string): number {
  let longest = 0
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    longest = Math.max(longest, end - start)
    start = end + 1
  }
  return Math.max(longest, text.length - start)
}
