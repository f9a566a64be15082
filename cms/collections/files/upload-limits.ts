/** Bytes of a form without a file: a document of the admin is one field of it. */
export const MAX_FORM_BYTES = 8 * 1024 ** 2

/** A picture is read into memory to be resized: 50 MB is beyond any camera's. */
export const MAX_PICTURE_BYTES = 50 * 1024 ** 2

/** What the sender of a file over `limit` bytes is told. */
export const tooLarge = (limit: number): string =>
  `文件太大：最大 ${humanBytes(limit)}，请压缩或拆分后再上传 / ` +
  `The file is too large: at most ${humanBytes(limit)}; compress or split it`

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** A number of bytes as people say it, in units of 1024: `2 GB`, `1.5 MB`. */
export function humanBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10))
  return `${Number((bytes / 1024 ** power).toFixed(1))} ${UNITS[power]}`
}
