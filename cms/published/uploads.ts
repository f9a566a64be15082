/**
 * Where uploaded files are, by the paths that `PublishedFile` names: a folder or a bucket. A file never
 * changes under its path.
 */
export type Uploads = {
  /** Puts a copy at `to`, where there is no file yet. Throws what `uploadGone` says. */
  copy(path: string, to: string): Promise<void>
  /** Throws what `uploadGone` says. */
  read(path: string): Promise<Buffer>
  /** Bytes; undefined where the file is gone. */
  size(path: string): Promise<number | undefined>
}

/** What to throw where a file that a record names is not there. */
export const uploadGone = (path: string, cause: unknown): Error =>
  new Error(
    `上传的文件不见了：${path}，请恢复备份或重新上传 / An uploaded file is gone: ${path}; restore it from the backup or upload it anew`,
    { cause },
  )
