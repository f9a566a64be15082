import type { AfterErrorHook } from 'payload'

const MESSAGE =
  '服务器磁盘已满，您的修改没有保存。请保留此页面，并请管理员腾出空间，然后重试。' +
  " / The server's disk is full and your change was not saved. Keep this page open, ask an administrator to free some space, then try again."

/** What SQLite, MongoDB (code 14031) and the file system say of a full disk. */
const CODES: readonly unknown[] = ['SQLITE_FULL', 'ENOSPC', 14031]

/** Whether a write failed, anywhere below, for want of space on the disk. */
function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, message, cause } = error as Record<string, unknown>
  return (
    CODES.includes(code) || /database or disk is full/.test(String(message)) || isDiskFull(cause)
  )
}

/** For `hooks.afterError` of the config: a full disk is answered 507 in words, not 500. */
export const tellDiskFull: AfterErrorHook = ({ error }) =>
  isDiskFull(error)
    ? { status: 507, response: { errors: [{ name: 'DiskFull', message: MESSAGE }] } }
    : undefined
