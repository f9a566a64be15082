import { mkdir, statfs } from 'node:fs/promises'
import type { Payload } from 'payload'
import type { Env } from '../../env.ts'
import { humanBytes, MAX_FORM_BYTES, MAX_PICTURE_BYTES, tooLarge } from './upload-limits.ts'

/** Bytes of a form that needs no login: signing in, a new password. */
const ANONYMOUS_BYTES = 64 * 1024

/** A file is on the disk twice for a moment: as it arrives, and in its place. */
const COPIES = 2

type Options = Pick<Env, 'dataDir' | 'maxDocumentBytes' | 'reservedDiskBytes'> & {
  payload: () => Promise<Payload>
}

/**
 * Looks at an upload before a byte of it is read: who sends it, how large it is, and whether the disk
 * has room. Answers with a refusal in words, or with undefined when the request may go on.
 */
export function uploadDoor({ dataDir, maxDocumentBytes, reservedDiskBytes, payload }: Options) {
  const limits = new Map([
    ['documents', maxDocumentBytes],
    ['media', Math.min(MAX_PICTURE_BYTES, maxDocumentBytes)],
  ])

  const isKnown = async ({ headers }: Request) =>
    (await (await payload()).auth({ headers })).user !== null

  return async (request: Request): Promise<Response | undefined> => {
    if (!request.headers.get('content-type')?.startsWith('multipart/')) return undefined
    const length = Number(request.headers.get('content-length') ?? NaN)
    if (!Number.isSafeInteger(length))
      return refuse(
        411,
        '上传未说明大小，请换用常见的浏览器 / The upload does not tell its size; use a common browser',
      )
    if (length > ANONYMOUS_BYTES && !(await isKnown(request)))
      return refuse(401, '请先登录 / Please log in first')
    const limit = limits.get(new URL(request.url).pathname.split('/')[2] ?? '')
    if (length > (limit ?? 0) + MAX_FORM_BYTES)
      return refuse(413, tooLarge(limit ?? MAX_FORM_BYTES))
    const room = await freeBytes(dataDir)
    if (length * COPIES + reservedDiskBytes > room)
      return refuse(
        507,
        `服务器磁盘空间不足（剩余 ${humanBytes(room)}），文件未上传，请联系管理员 / ` +
          `The server's disk is almost full (${humanBytes(room)} left); nothing was uploaded. Ask an administrator`,
      )
    return undefined
  }
}

async function freeBytes(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true })
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

const refuse = (status: number, message: string): Response =>
  Response.json({ errors: [{ name: 'UploadRefused', message }] }, { status })
