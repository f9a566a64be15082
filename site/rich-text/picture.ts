import type { PublishedFile } from '../../cms/published/file.ts'
import { textIn, type Locale } from '../../cms/published/locale.ts'
import { tagOf } from '../i18n/index.ts'
import { escape } from './escape.ts'

export const fileUrl = (file: Pick<PublishedFile, 'id'>, filename: string): string =>
  `/files/${file.id}/${encodeURIComponent(filename)}`

/** The largest size of a picture, no wider than `width` where there is one; else the picture itself. */
export function largestSize(file: PublishedFile, width = Infinity) {
  const { sizes } = byWidth(file)
  const found = sizes.findLast((size) => size.width <= width) ?? sizes[0] ?? file
  return { url: fileUrl(file, found.filename), width: found.width, height: found.height }
}

const byWidth = (file: PublishedFile) => ({
  sizes: file.sizes.toSorted((a, b) => a.width - b.width),
})

type PictureOptions = {
  /** How wide it is shown, as the `sizes` of an image. */
  sizes?: string
  isLazy?: boolean
  /** Whether the text beside it says all. */
  isDecorative?: boolean
}

/** A picture in the widths that were made of it, with its size so that nothing jumps when it loads. */
export function picture(
  file: PublishedFile,
  locale: Locale,
  {
    sizes = '(min-width: 60rem) 44rem, 100vw',
    isLazy = true,
    isDecorative = false,
  }: PictureOptions = {},
): string {
  const { url, width, height } = largestSize(file)
  const widths = byWidth(file).sizes
  const set = widths.map((size) => `${fileUrl(file, size.filename)} ${size.width}w`).join(', ')
  const alt = textIn(isDecorative ? {} : file.alt, locale)
  const attributes = [
    `src="${escape(url)}"`,
    ...(set ? [`srcset="${escape(set)}"`, `sizes="${escape(sizes)}"`] : []),
    ...(width && height ? [`width="${width}"`, `height="${height}"`] : []),
    `alt="${escape(alt.text)}"`,
    ...(alt.text && alt.lang !== locale ? [`lang="${tagOf(alt.lang)}"`] : []),
    ...(isLazy ? ['loading="lazy"'] : ['fetchpriority="high"']),
    'decoding="async"',
  ]
  return `<img ${attributes.join(' ')}>`
}
