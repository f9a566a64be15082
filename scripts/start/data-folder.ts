import { access, constants, mkdir, open, statfs } from 'node:fs/promises'
import path from 'node:path'
import { readSecrets } from '../secrets.ts'
import { ExpectedError } from '../expected-error.ts'
import { isLocked } from './lock.ts'

/** Bytes that a library needs to begin with: builds, the demo and the index. */
const LEAST_FREE = 1024 ** 3

/** The databases that a backup holds; the derived ones are made again. */
const DATABASES = ['cms.db', 'counts.db']
const SQLITE_HEADER = 'SQLite format 3\0'

/** The lock that a running library has on its folder. */
export const lockOf = (dataDir: string): string => path.join(dataDir, 'start.lock')

/** Whether `npm start` runs the library of this folder. */
export const isStarted = (dataDir: string): boolean => isLocked(lockOf(dataDir))

/** Makes the data folder where it is missing and checks that a library can live in it. */
export async function checkDataFolder(dataDir: string, leastFree = LEAST_FREE): Promise<string> {
  await makeFolder(dataDir)
  const { bavail, bsize } = await statfs(dataDir)
  if (bavail * bsize < leastFree)
    throw new ExpectedError(
      `磁盘空间不足：${dataDir} 所在磁盘只剩 ${megabytes(bavail * bsize)} MB，请至少留出 ${megabytes(leastFree)} MB，或用 --data 指定另一个文件夹`,
      `The disk is full: ${megabytes(bavail * bsize)} MB are left for ${dataDir}. Free at least ${megabytes(leastFree)} MB, or choose another folder with --data.`,
    )
  for (const name of DATABASES) await checkDatabase(path.join(dataDir, name))
  await readSecrets(dataDir)
  return dataDir
}

async function makeFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true })
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new ExpectedError(
      `不能使用数据文件夹 ${dataDir}（${(cause as Error).message}）：请修改其权限，或用 --data 指定另一个文件夹`,
      `The data folder ${dataDir} cannot be used (${(cause as Error).message}): change its permissions, or choose another with --data.`,
      { cause },
    )
  }
}

async function checkDatabase(file: string): Promise<void> {
  const header = await firstBytes(file)
  if (header === undefined || header === '' || header === SQLITE_HEADER) return
  throw new ExpectedError(
    `数据库 ${file} 已损坏：请用 npm run restore 从备份恢复，或用 --data 指定另一个文件夹`,
    `The database ${file} is damaged: restore it from a backup with npm run restore, or choose another folder with --data.`,
  )
}

async function firstBytes(file: string): Promise<string | undefined> {
  try {
    await using handle = await open(file)
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(SQLITE_HEADER.length),
      0,
      SQLITE_HEADER.length,
      0,
    )
    return buffer.toString('latin1', 0, bytesRead)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

const megabytes = (bytes: number) => Math.floor(bytes / 1024 ** 2)
