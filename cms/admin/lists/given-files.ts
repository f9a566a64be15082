import type { GivenFile } from '../../lists/files.ts'

/** A file that was chosen beside the list, with its bytes. */
export type Chosen = GivenFile & { file: Blob }

/** Bytes of a ZIP file, which is opened in the browser's memory. */
const MAX_ZIP_BYTES = 500 * 1024 ** 2

/** What stands in messages in both languages. */
export class FilesError extends Error {}

/** The chosen files by name, those inside of ZIP files too. Throws a FilesError in words for the user. */
export async function readFiles(files: readonly File[]): Promise<Chosen[]> {
  const found = new Map<string, Blob>()
  const add = (name: string, file: Blob) => {
    if (found.has(name))
      throw new FilesError(
        `有两个文件都叫“${name}”，请改名后重新选择 / Two files are called “${name}”; rename one and choose again`,
      )
    found.set(name, file)
  }
  for (const file of files)
    if (/\.zip$/i.test(file.name)) for (const [name, blob] of await unpack(file)) add(name, blob)
    else if (!isHidden(file.name)) add(file.name, file)
  return Promise.all(
    [...found].map(async ([name, file]) => ({
      name,
      size: file.size,
      file,
      ...(await hash(file)),
    })),
  )
}

async function unpack(zip: File): Promise<[string, Blob][]> {
  if (zip.size > MAX_ZIP_BYTES)
    throw new FilesError(
      'ZIP 太大，最多 500 MB，请改选文件夹 / The ZIP file is too large, at most 500 MB; choose the folder instead',
    )
  const { unzip } = await import('fflate')
  const entries = await new Promise<Record<string, Uint8Array>>((resolve, reject) => {
    void zip
      .arrayBuffer()
      .then((bytes) =>
        unzip(new Uint8Array(bytes), (error, all) => (error ? reject(error) : resolve(all))),
      )
  }).catch((cause: unknown) => {
    throw Object.assign(
      new FilesError(
        `打不开“${zip.name}”，文件可能不完整 / “${zip.name}” cannot be opened; it may be incomplete`,
      ),
      { cause },
    )
  })
  return Object.entries(entries)
    .map(([path, bytes]) => [nameIn(path), bytes] as const)
    .filter(([name]) => name !== '' && !isHidden(name))
    .map(([name, bytes]) => [name, new Blob([bytes as Uint8Array<ArrayBuffer>])])
}

/** The name without its folders. Chinese Windows writes names in GB 18030 and does not say so. */
function nameIn(path: string): string {
  const isRaw = /[\u0080-\u00FF]/.test(path) && !/[\u0100-\uFFFF]/.test(path)
  const name = isRaw
    ? new TextDecoder('gb18030').decode(Uint8Array.from(path, (one) => one.charCodeAt(0)))
    : path
  return name.split(/[\\/]/).at(-1) ?? ''
}

/** What systems add of their own. */
const isHidden = (name: string) => name.startsWith('.') || name === 'Thumbs.db'

/** Told where the browser can: over HTTPS and on one's own machine. */
async function hash(file: Blob): Promise<{ sha256?: string }> {
  if (!globalThis.isSecureContext) return {}
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return {
    sha256: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  }
}
