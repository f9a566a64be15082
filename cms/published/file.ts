import type { LocalizedText } from './locale.ts'

/**
 * A released picture, video or document. Immutable: its bytes never change under its id.
 * `path` (and each size's) is relative to the upload store; the press copies it to
 * `/files/<id>/<filename>`.
 */
export type PublishedFile = {
  id: string
  collection: 'media' | 'documents'
  filename: string
  path: string
  mediaType: string
  /** Bytes. */
  size: number
  sha256: string
  width?: number
  height?: number
  sizes: { name: string; filename: string; path: string; width: number; height: number }[]
  alt: LocalizedText
  /** What stands below a picture. */
  caption?: LocalizedText
  title?: LocalizedText
  credit?: string
  licence?: string
  /** Seconds. */
  duration?: number
  /** Ids in the record's `files`. */
  poster?: string
  captions?: { file: string; locale: string; label: string }[]
}
