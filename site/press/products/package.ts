import { strToU8, type Zippable, zipSync } from 'fflate'
import type { PublishedFile } from '../../../cms/published/file.ts'
import type { Uploads } from '../../../cms/published/uploads.ts'
import { LOCALES } from '../../../cms/published/locale.ts'
import type { ModuleRecord } from '../../../cms/published/module.ts'
import { fileUrl } from '../../rich-text/picture.ts'
import { offlinePages } from './offline-pages.ts'

/** Bytes of attachments that a package holds; larger ones stay on the site, and the package says so. */
export const MOST_BYTES = 50e6

type Source = { uploads: Uploads; siteUrl: string }

/** A ZIP of a module that opens by a double click: pages in each language, their pictures, the attachments. */
export async function modulePackage(
  record: ModuleRecord,
  { uploads, siteUrl }: Source,
): Promise<Buffer> {
  const entries: Zippable = {}
  const wanted = new Set<string>()
  for (const locale of LOCALES.filter((one) => record.text[one]))
    for (const { name, html, files } of offlinePages(record, { locale, siteUrl })) {
      entries[name] = strToU8(html)
      for (const file of files) wanted.add(file)
    }
  for (const file of Object.values(record.files))
    for (const { filename, upload } of stored(file))
      if (wanted.has(fileUrl(file, filename)))
        entries[offlineName(file, filename)] = [await uploads.read(upload), { level: 0 }]
  // One time for all, so that the same content makes the same bytes.
  return Buffer.from(zipSync(entries, { mtime: '2000-01-01' }))
}

/** A file of the package, by the id and name of the released one. */
export const offlineName = ({ id }: Pick<PublishedFile, 'id'>, filename: string): string =>
  `files/${id.slice(-8)}-${filename.replace(/[\\/:*?"<>|]/g, '_')}`

const stored = (file: PublishedFile) => [
  { filename: file.filename, upload: file.path },
  ...file.sizes.map((size) => ({ filename: size.filename, upload: size.path })),
]
