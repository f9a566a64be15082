import type { Locale } from '../../cms/published/locale.ts'
import type { ResourceBrief } from '../../cms/published/brief.ts'
import type { ResourceRecord } from '../../cms/published/record.ts'
import { nameOf, wordsIn } from '../i18n/index.ts'
import type { Reader } from '../reading/reader.ts'
import { linkTo, shortNamed, shownText } from '../reading/show.ts'

type Context = { reader: Reader; locale: Locale; siteUrl: string }

/** What version 1 of the widgets shows of a resource. Fields are only ever added. */
export type WidgetItem = {
  id: string
  kind: string
  kindName: string
  title: string
  summary: string
  url: string
  organizations: string[]
  lang?: string
}

export function widgetItem(
  record: ResourceBrief,
  { reader, locale, siteUrl }: Context,
): WidgetItem {
  const { title, summary, href, lang } = linkTo(record, locale)
  return {
    id: record.permalink,
    kind: record.kind,
    kindName: nameOf('kind', record.kind, locale),
    title,
    summary,
    url: siteUrl + href,
    organizations: record.organizations.flatMap(
      (id) => shortNamed(reader.get('organizations', id), locale)?.text ?? [],
    ),
    ...(lang && { lang }),
  }
}

/** The same with the parts of a course or pathway and the facts of a training base. */
export function widgetWhole(record: ResourceRecord, context: Context) {
  const { reader, locale } = context
  const parts =
    record.kind === 'courses'
      ? record.parts.flatMap(({ resource }) => {
          const part = reader.brief(resource)
          return part ? [widgetItem(part, context)] : []
        })
      : []
  return { ...widgetItem(record, context), parts, facts: factsOf(record, locale) }
}

/** Lines that say how large a resource is, or where a training base is and what it has. */
export function factsOf(record: ResourceRecord, locale: Locale): string[] {
  const t = wordsIn(locale)
  const line = (word: 'address' | 'area' | 'places', value: string | number | undefined) =>
    value ? [`${t(word)}${t('colon')}${value}`] : []
  if (record.kind !== 'bases')
    return 'hours' in record && record.hours ? [t('hours', record.hours)] : []
  return [
    ...line('address', shownText(record.address, locale)?.text),
    ...line('area', record.area && `${record.area} m²`),
    ...line('places', record.places),
  ]
}
