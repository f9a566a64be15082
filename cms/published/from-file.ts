import { idOf } from '../access/rights.ts'
import type { SignedFile } from '../workflow/canonical.ts'
import type { PublishedFile } from './file.ts'
import { localizedText } from './locales-of.ts'

type Document = Record<string, unknown>
type Size = { filename?: string | null; width?: number | null; height?: number | null }

/** A file as the release signed it: its words come from the release, not from what they are now. */
export function fromFile(
  collection: PublishedFile['collection'],
  row: Document,
  signed?: SignedFile,
): PublishedFile {
  const words: Document = signed ?? row
  const filename = String(row.filename)
  return {
    id: idOf(row),
    collection,
    filename,
    path: `${collection}/${filename}`,
    mediaType: String(row.mimeType),
    size: Number(row.filesize ?? 0),
    sha256: String(row.sha256),
    sizes: sizesOf(collection, row.sizes),
    alt: localizedText(words.alt),
    ...(words.caption ? { caption: localizedText(words.caption) } : {}),
    ...(words.title ? { title: localizedText(words.title) } : {}),
    ...optional('credit', words.credit),
    ...optional('licence', words.licence),
    ...optional('width', row.width),
    ...optional('height', row.height),
    ...optional('duration', row.duration),
    ...optional('poster', idOf(row.poster) || undefined),
    ...captionsOf(row.captions),
  }
}

function sizesOf(collection: string, sizes: unknown): PublishedFile['sizes'] {
  return Object.entries((sizes ?? {}) as Record<string, Size>).flatMap(
    ([name, { filename, width, height }]) =>
      filename && width && height
        ? [{ name, filename, path: `${collection}/${filename}`, width, height }]
        : [],
  )
}

function captionsOf(rows: unknown): Pick<PublishedFile, 'captions'> {
  if (!Array.isArray(rows) || rows.length === 0) return {}
  return {
    captions: (rows as Document[]).map((row) => ({
      file: idOf(row.file),
      locale: String(row.locale),
      label: String(row.label),
    })),
  }
}

const optional = <N extends string>(name: N, value: unknown) =>
  (value === undefined || value === null || value === '' ? {} : { [name]: value }) as Partial<
    Record<N, never>
  >
