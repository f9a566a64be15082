import type { Readable } from 'node:stream'
import type { Uploads } from '../published/uploads.ts'

/** Uploads as backup, restore and a move see them: all of them, and one by one. */
export type UploadStore = Uploads & {
  /** The path of every file. */
  list(): AsyncIterable<string>
  open(path: string): Promise<Readable>
  /** Puts a file in the store. */
  put(path: string, from: string): Promise<void>
  remove(path: string): Promise<void>
}

/** Folders of the store: each is named after its collection. */
export const UPLOAD_FOLDERS = ['media', 'documents'] as const
