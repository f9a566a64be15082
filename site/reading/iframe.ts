import type { Locale } from '../../cms/published/locale.ts'
import { escape } from '../rich-text/escape.ts'
import { embedPath } from './routes.ts'

/** CSS pixels: room for the title, a summary of three lines and the organizations. */
export const EMBED_SIZE = { width: 640, height: 260 }

/** Lets the library see which page embeds, where browsers would name its host alone. */
export const NAMES_PAGE = 'referrerpolicy="no-referrer-when-downgrade"'

type Options = {
  siteUrl: string
  permalink: string
  title: string
  locale: Locale
  style?: string
  width?: string
  /** Whether the ledger may name the page, so that its browser has to. */
  recordsPath?: boolean
}

/** The code that shows a resource in another page. */
export function iframe({
  siteUrl,
  permalink,
  title,
  locale,
  style,
  width = String(EMBED_SIZE.width),
  recordsPath = false,
}: Options): string {
  const src = siteUrl + embedPath(permalink, locale)
  return `<iframe src="${escape(src)}" title="${escape(title)}" width="${width}" height="${EMBED_SIZE.height}" loading="lazy"${recordsPath ? ` ${NAMES_PAGE}` : ''}${style ? ` style="${style}"` : ''}></iframe>`
}
