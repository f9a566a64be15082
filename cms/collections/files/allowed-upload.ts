import { open } from 'node:fs/promises'
import path from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { unlikeSizes } from './stored-name.ts'
import { tooLarge } from './upload-limits.ts'

/** Bytes that are read to know a file by its content; file-type needs no more for the types allowed. */
const SAMPLE = 64 * 1024

/**
 * Lets a file in only when its extension is on the list and its content is of the type that the
 * extension promises; Payload's own check would let unknown content pass as plain text.
 */
export const allowedUpload =
  (
    extensions: Readonly<Record<string, string>>,
    maxBytes = Infinity,
  ): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const file = req.file
    if (operation !== 'create' || !file) return args
    const extension = path.extname(file.name).slice(1).toLowerCase()
    const promised = extensions[extension]
    if (!promised)
      throw refused(
        `不支持 .${extension || '（无扩展名）'} 文件。可上传：${Object.keys(extensions).join('、')} / .${extension} files are not accepted`,
      )
    if (file.size > maxBytes) throw new APIError(tooLarge(maxBytes), 413, undefined, true)
    if (file.size === 0) throw refused(`文件“${file.name}”是空的 / “${file.name}” is empty`)
    const sample = file.tempFilePath ? await head(file.tempFilePath) : file.data.subarray(0, SAMPLE)
    const found =
      (await fileTypeFromBuffer(sample))?.mime ?? (isText(sample) ? 'text/plain' : undefined)
    if (!found || !agrees(promised, found))
      throw refused(
        `文件“${file.name}”的内容与扩展名 .${extension} 不符（${found ?? '未知'}），请检查文件 / The content of “${file.name}” is not what .${extension} promises`,
      )
    // What the sender calls it is not trusted.
    file.mimetype = promised
    file.name = unlikeSizes(file.name)
    return args
  }

/** Office files are zip or compound files, whose kind shows only deep inside. */
function agrees(promised: string, found: string): boolean {
  if (promised === found) return true
  if (promised.startsWith('text/') || promised === 'image/svg+xml')
    return ['text/plain', 'application/xml'].includes(found)
  if (
    promised.startsWith('application/vnd.openxmlformats') ||
    promised.startsWith('application/vnd.oasis')
  )
    return found === 'application/zip'
  return (
    found === 'application/x-cfb' &&
    ['application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint'].includes(
      promised,
    )
  )
}

const isText = (sample: Buffer | Uint8Array) => !sample.includes(0)

async function head(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const refused = (message: string) => new APIError(message, 415, undefined, true)
