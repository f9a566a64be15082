import { stat } from 'node:fs/promises'
import type { Stats } from 'node:fs'
import path from 'node:path'

export type Located = {
  file: string
  stats: Stats
  /** Whether it is a folder's page, asked for without the slash. */ isUnslashed: boolean
}

/**
 * The written file that a URL's path names: itself, or the `index.html` of a folder. Undefined for
 * everything else, and for any path that could leave the folder or name a hidden file.
 */
export async function locate(siteDir: string, urlPath: string): Promise<Located | undefined> {
  const segments = safeSegments(urlPath)
  if (!segments) return undefined
  const file = path.join(siteDir, ...segments)
  const isSlashed = urlPath.endsWith('/')
  const stats = await statOf(file)
  if (stats?.isFile()) return isSlashed ? undefined : { file, stats, isUnslashed: false }
  if (!stats?.isDirectory()) return undefined
  const index = path.join(file, 'index.html')
  const indexStats = await statOf(index)
  return indexStats?.isFile()
    ? { file: index, stats: indexStats, isUnslashed: !isSlashed }
    : undefined
}

/** What the file system knows of a file, undefined where there is none. */
export async function statOf(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file)
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

const ABSENT = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL', 'ELOOP']

/** Whether reading failed because there is no such file. */
export const isAbsent = (error: unknown): boolean =>
  ABSENT.includes((error as NodeJS.ErrnoException).code ?? '')

function safeSegments(urlPath: string): string[] | undefined {
  const segments = urlPath.replace(/^\//, '').replace(/\/$/, '').split('/')
  if (segments.length === 1 && segments[0] === '') return []
  try {
    const decoded = segments.map(decodeURIComponent)
    return decoded.every(isSafe) ? decoded : undefined
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** No empty name, no `.` or `..`, nothing hidden, no separator or control character in disguise. */
const isSafe = (segment: string): boolean =>
  segment !== '' &&
  !segment.startsWith('.') &&
  !/[/\\\p{Cc}]/u.test(segment) &&
  !segment.endsWith('.http.json')
