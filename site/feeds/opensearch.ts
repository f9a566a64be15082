import type { APIRoute } from 'astro'
import { tagOf, wordsIn } from '../i18n/index.ts'
import { prefixOf } from '../reading/paths.ts'
import { escape } from '../rich-text/escape.ts'

/** Lets browsers offer the library's search, https://github.com/dewitt/opensearch. */
export const GET: APIRoute = ({ locals: { locale, siteUrl } }) => {
  const t = wordsIn(locale)
  const home = `${siteUrl}${prefixOf(locale)}/`
  const xml =
    `<?xml version="1.0" encoding="utf-8"?>\n` +
    `<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">` +
    `<ShortName>${escape(t('shortName'))}</ShortName>` +
    `<Description>${escape(t('tagline'))}</Description>` +
    `<Language>${tagOf(locale)}</Language><InputEncoding>UTF-8</InputEncoding>` +
    `<Image height="32" width="32" type="image/svg+xml">${escape(siteUrl)}/favicon.svg</Image>` +
    `<Url type="text/html" template="${escape(home)}search/?q={searchTerms}"/>` +
    `</OpenSearchDescription>\n`
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml' } })
}
