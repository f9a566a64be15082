import type { PublishedFile } from '../../cms/published/file.ts'
import { textIn, type Locale } from '../../cms/published/locale.ts'
import { escape } from './escape.ts'

export const fileUrl = (file: Pick<PublishedFile, 'id'>, filename: string): string =>
  `/files/${file.id}/${encodeURIComponent(filename)}`

/** A picture in the widths that were made of it, with its size so that nothing jumps when it loads. */
export function picture(
  file: PublishedFile,
  locale: Locale,
  { sizes = '(min-width: 60rem) 44rem, 100vw', isLazy = true } = {},
): string {
  const widths = [...file.sizes].sort((a, b) => a.width - b.width)
  const largest = widths.at(-1)
  const source = largest ?? { filename: file.filename, width: file.width, height: file.height }
  const set = widths.map((size) => `${fileUrl(file, size.filename)} ${size.width}w`).join(', ')
  const attributes = [
    `src="${escape(fileUrl(file, source.filename))}"`,
    ...(set ? [`srcset="${escape(set)}"`, `sizes="${sizes}"`] : []),
    ...(source.width && source.height
      ? [`width="${source.width}"`, `height="${source.height}"`]
      : []),
    `alt="${escape(textIn(file.alt, locale).text)}"`,
    ...(isLazy ? ['loading="lazy"'] : []),
    'decoding="async"',
  ]
  return `<img ${attributes.join(' ')}>`
}
