import type { APIRoute } from 'astro'
import { wordsIn } from '../i18n/index.ts'
import { prefixOf } from '../reading/routes.ts'

/** What the search element reads: its words and where it leads. */
export const GET: APIRoute = ({ locals: { locale, siteUrl } }) => {
  const t = wordsIn(locale)
  return Response.json({
    version: 1,
    label: t('search'),
    placeholder: t('searchPlaceholder'),
    url: `${siteUrl}${prefixOf(locale)}/search/`,
  })
}
