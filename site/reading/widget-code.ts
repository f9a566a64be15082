import { NAMES_PAGE } from './iframe.ts'
import { escape } from '../rich-text/escape.ts'

export const WIDGETS = ['card', 'list', 'search', 'pathway', 'base'] as const
export type Widget = (typeof WIDGETS)[number]

type Element = {
  widget: Widget
  siteUrl: string
  /** Path of the data that the element reads. */
  src: string
  /** The link that stays where the element cannot be shown. */
  link: { href: string; text: string }
  limit?: number
  /** Colour of links, as CSS. */
  colour?: string
  /** Whether the ledger may name the page, so that its browser has to. */
  recordsPath?: boolean
}

/** The code that shows an element of the library in another page. */
export function elementCode(element: Element): string {
  const { widget, siteUrl, src, link, limit, colour, recordsPath } = element
  const attributes = [
    `src="${escape(siteUrl + src)}"`,
    ...(limit ? [`limit="${limit}"`] : []),
    ...(recordsPath ? [NAMES_PAGE] : []),
    ...(colour ? [`style="--ronghe-link:${escape(colour)}"`] : []),
  ].join(' ')
  return (
    `<script type="module" src="${escape(siteUrl)}/widget/v1.js"></script>\n` +
    `<ronghe-${widget} ${attributes}><a href="${escape(siteUrl + link.href)}">${escape(link.text)}</a></ronghe-${widget}>`
  )
}
