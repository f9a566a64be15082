import type { Locale } from '../../cms/published/locale.ts'
import { escape } from '../rich-text/escape.ts'
import { embedPath } from './routes.ts'

/** CSS pixels: room for the title, a summary of three lines and the organizations. */
export const EMBED_SIZE = { width: 640, height: 260 }

type Options = {
  siteUrl: string
  permalink: string
  title: string
  locale: Locale
  style?: string
  width?: string
}

/** The code that shows a resource in another page. */
export function iframe({
  siteUrl,
  permalink,
  title,
  locale,
  style,
  width = String(EMBED_SIZE.width),
}: Options): string {
  const src = siteUrl + embedPath(permalink, locale)
  return `<iframe src="${escape(src)}" title="${escape(title)}" width="${width}" height="${EMBED_SIZE.height}" loading="lazy"${style ? ` style="${style}"` : ''}></iframe>`
}
