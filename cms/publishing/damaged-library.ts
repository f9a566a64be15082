/** The published library's file cannot be read. Nothing is lost: it is derived from the database. */
export class DamagedLibraryError extends Error {
  override readonly name = 'DamagedLibraryError'
  readonly file: string

  constructor(file: string, cause: unknown) {
    super(
      `已发布内容库 ${file} 已损坏；请删除该文件，工作进程会重新生成。` +
        `The published library ${file} is damaged; delete it and the worker makes it again.`,
      { cause },
    )
    this.file = file
  }
}

/** Whether an error of node:sqlite means that the file's content is not a sound database. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.cause === 'damage') return true
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : undefined
  return code !== undefined && DAMAGE.has(code)
}

/** SQLITE_ERROR (a table of another shape), SQLITE_CORRUPT and SQLITE_NOTADB, https://sqlite.org/rescode.html */
const DAMAGE = new Set([1, 11, 26])
