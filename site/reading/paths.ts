import { DEFAULT_LOCALE, type Locale } from '../../cms/published/locale.ts'
import type { ResourceKind } from '../../cms/published/record.ts'

/* Where pages and data are: for the press and for scripts in the browser alike. */

export const prefixOf = (locale: Locale): string => (locale === DEFAULT_LOCALE ? '' : `/${locale}`)

export const resourcePath = (kind: ResourceKind, slug: string, locale: Locale): string =>
  `${prefixOf(locale)}/${kind}/${slug}/`

/** A page of a list; the front page has no number. */
export const listPath = (front: string, page?: number): string =>
  page ? `${front}page/${page}/` : front

/** A resource as the elements of partner pages read it. */
export const itemPath = (permalink: string, locale: Locale): string =>
  `/widget/items${prefixOf(locale)}/${permalink}.json`

/** The list that the widget of partner pages reads. */
export const widgetPath = (list: string, locale: Locale): string =>
  `/widget/lists${prefixOf(locale)}/${list}.json`

/** A resource by its permalink, or a list by its name, in a frame of another page. */
export const embedPath = (what: string, locale: Locale): string =>
  `${prefixOf(locale)}/embed/${what}/`

/** The QR code of a resource's permanent address, as SVG. */
export const qrPath = (permalink: string): string => `/qr/${permalink}.svg`

/** A page to print and pin up. */
export const posterPath = (permalink: string, locale: Locale): string =>
  `${prefixOf(locale)}/poster/${permalink}/`
