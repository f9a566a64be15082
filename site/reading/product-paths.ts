import { createHash } from 'node:crypto'
import type { Locale } from '../../cms/published/locale.ts'
import type { ModuleRecord } from '../../cms/published/module.ts'
import type { ResourceRecord } from '../../cms/published/record.ts'

/** Folders of what is made after the pages; a file's name says what it was made from. */
export const PRODUCT_FOLDERS = ['/packages/', '/pictures/'] as const

/** Changes with how packages or pictures are made, so that all are made again. */
const EDITION = 1

const hashOf = (...parts: unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([EDITION, ...parts]))
    .digest('hex')
    .slice(0, 12)

/** The package of a module to take along: plain HTML, pictures and files. `hash` is its record's. */
export const packagePath = ({ permalink }: ModuleRecord, hash: string): string =>
  `/packages/${permalink}-${hashOf(hash)}.zip`

/** The picture that messengers and search engines show with a link. */
export function sharePicturePath(record: ResourceRecord, locale: Locale): string {
  const { title } = record.text[locale] ?? record.text.zh
  const cover = record.cover ? record.files[record.cover]?.sha256 : ''
  return `/pictures/${record.permalink}-${hashOf(title, record.kind, cover, locale)}.png`
}
