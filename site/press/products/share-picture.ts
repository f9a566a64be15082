import sharp from 'sharp'
import type { Locale } from '../../../cms/published/locale.ts'
import type { ResourceRecord } from '../../../cms/published/record.ts'
import type { Uploads } from '../../../cms/published/uploads.ts'
import { nameOf, wordsIn } from '../../i18n/index.ts'
import { escape } from '../../rich-text/escape.ts'

// One picture at a time, on one core: pages are written on the other.
sharp.concurrency(1)

/** The size that the Open Graph protocol's readers show whole. */
export const SHARE_SIZE = { width: 1200, height: 630 }
const BAND = 250
/** Chinese characters in a line of the title, and lines. */
const [LINE, LINES] = [20, 2]

/** A picture of a link: the cover above, the title, the kind and the library below. */
export async function sharePicture(
  record: ResourceRecord,
  { locale, uploads }: { locale: Locale; uploads: Uploads },
): Promise<Buffer> {
  const { title } = record.text[locale] ?? record.text.zh
  const { width, height } = SHARE_SIZE
  const lines = wrap(title).map(
    (line, at) =>
      `<text x="60" y="${height - BAND + 130 + at * 66}" font-size="50" font-weight="700">${escape(line)}</text>`,
  )
  const words =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect y="${height - BAND}" width="${width}" height="${BAND}" fill="#0a3b35"/>` +
    `<g fill="#eef6f3" font-family="Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif">` +
    `<text x="60" y="${height - BAND + 60}" font-size="30" fill="#eab36e">${escape(`${nameOf('kind', record.kind, locale)} · ${wordsIn(locale)('library')}`)}</text>` +
    `${lines.join('')}</g></svg>`
  const cover = record.cover ? record.files[record.cover] : undefined
  const ground = cover
    ? sharp(await uploads.read(cover.path)).resize({
        width,
        height,
        fit: 'cover',
        position: 'top',
      })
    : sharp({ create: { width, height, channels: 3, background: '#0b5d51' } })
  return ground
    .composite([{ input: Buffer.from(words) }])
    .png({ palette: true, quality: 80 })
    .toBuffer()
}

/** The first lines of a title; Latin letters count as half a Chinese character. */
function wrap(title: string): string[] {
  const lines = ['']
  let room = LINE
  for (const letter of title) {
    const size = letter.charCodeAt(0) < 0x2e80 ? 0.55 : 1
    if (room < size) {
      if (lines.length === LINES) return [...lines.slice(0, -1), `${lines.at(-1)?.slice(0, -1)}…`]
      lines.push('')
      room = LINE
    }
    lines[lines.length - 1] += letter
    room -= size
  }
  return lines
}
