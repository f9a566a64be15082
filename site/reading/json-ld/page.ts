import type { Locale } from '../../../cms/published/locale.ts'
import { tagOf, wordsIn } from '../../i18n/index.ts'
import { prefixOf } from '../routes.ts'
import type { Shown } from '../show.ts'

type Site = { locale: Locale; siteUrl: string }

/** Where a page stands, https://schema.org/BreadcrumbList; `title` is the page itself. */
export function breadcrumbsLd(
  items: readonly Shown[],
  title: string,
  { locale, siteUrl }: Site,
): object {
  const home = { text: wordsIn(locale)('home'), href: `${prefixOf(locale)}/` }
  const steps: Shown[] = [home, ...items, { text: title }]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ text, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      ...(href && { item: siteUrl + href }),
    })),
  }
}

/** The library itself with its search, https://schema.org/WebSite. */
export function siteLd({ locale, siteUrl }: Site): object {
  const home = `${siteUrl}${prefixOf(locale)}/`
  return {
    '@type': 'WebSite',
    name: wordsIn(locale)('library'),
    url: home,
    inLanguage: tagOf(locale),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${home}search/?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  }
}
