import { createHash } from 'node:crypto'
import { DEFAULT_LOCALE, LOCALES, textIn, type Locale } from '../cms/published/locale.ts'
import type { Key, ResourceKind, ResourceRecord } from '../cms/published/record.ts'
import { plainText } from '../cms/published/rich-text.ts'
import type { RichText } from '../cms/published/rich-text.ts'
import type { Library } from '../cms/publishing/follower.ts'
import { codesIn } from './codes.ts'
import { namedValue } from './facets.ts'
import { namesIn, type Named } from './names.ts'
import { plainLetters } from './normalize.ts'
import { pinyinFields } from './pinyin.ts'
import type { PinyinOverrides } from './reading.ts'
import { traditional } from './traditional.ts'

/** One resource in one language as the index holds it. */
export type SearchDocument = {
  /** `<kind>_<id>`: the engine takes letters, digits, `_` and `-` only. */
  id: string
  key: Key
  kind: ResourceKind
  permalink: string
  url: string
  title: string
  summary: string
  keywords: string[]
  majors: Named[]
  industries: Named[]
  positions: Named[]
  organizations: Named[]
  /**
   * `slug|name` of each record that readers narrow by, broader majors and industries among them; the
   * name of a major with its code.
   */
  facets: Record<'majors' | 'industries' | 'positions' | 'organizations', string[]>
  educationalLevel: string[]
  availableIn: Locale[]
  /** A module's units, so that a hit can lead to the one that holds it. */
  units: { permalink: string; url: string; title: string; body: string }[]
  /** The resource's own long texts. */
  body: string
  /** Day as a number, `20261124`; 0 when unknown. */
  checkedAt: number
  /** Milliseconds since 1970. */
  releasedAt: number
  /** Number of the release that this was made from. */
  release: number
  /** 1 when a check is overdue: among equals the fresh come first. */
  staleRank: number
} & Helpers & { hash: string }

/** What is searched and never shown. */
type Helpers = {
  otherTitles: string[]
  contributors: string[]
  /** Names of skills, certificates and technologies; of a base, its equipment with the models. */
  tags: string[]
  py: string
  pyi: string
  hant: string
  codes: string
}

/** Longest text of a unit or resource, in characters: the engine reads no word after 65 535. */
const MAX_BODY = 20_000

/**
 * The document of a resource in a language, or undefined where it is not complete in it. Names of other
 * records are looked up in `library`, so the document changes when they do.
 */
export function toDocument(
  record: ResourceRecord,
  locale: Locale,
  { library, pinyin = {} }: { library: Pick<Library, 'get'>; pinyin?: PinyinOverrides },
): SearchDocument | undefined {
  const text = record.text[locale]
  if (!text) return undefined
  const names = namesIn(library, locale)
  const url = `${locale === DEFAULT_LOCALE ? '' : `/${locale}`}/${record.kind}/${record.slug}/`
  const majors = names.terms('majors', record.majors)
  const industries = names.terms('industries', record.industries)
  const positions = names.terms('positions', record.positions)
  const organizations = names.organizations(record.organizations)
  const visible = {
    id: documentId(`${record.kind}/${record.id}`),
    key: `${record.kind}/${record.id}` satisfies Key,
    kind: record.kind,
    permalink: record.permalink,
    url,
    title: plainLetters(text.title),
    summary: plainLetters(text.summary),
    keywords: text.keywords.map(plainLetters),
    majors: majors.own,
    industries: industries.own,
    positions: positions.own,
    organizations,
    facets: {
      majors: majors.withBroader.map(namedValue),
      industries: industries.withBroader.map(namedValue),
      positions: positions.own.map(namedValue),
      organizations: organizations.map(namedValue),
    },
    educationalLevel: [...record.educationalLevel],
    availableIn: LOCALES.filter((one) => record.text[one]),
    units: unitsOf(record, locale, url),
    body: longText(text),
    checkedAt: Number((record.checkedAt ?? '').replaceAll('-', '')),
    releasedAt: Date.parse(record.release.releasedAt),
    release: record.release.number,
    staleRank: record.isStale ? 1 : 0,
  }
  const titles = [visible.title, ...visible.keywords, ...visible.units.map((unit) => unit.title)]
  const tags = [...names.tags(record), ...facilitiesOf(record, locale)]
  const contributors = names.people(record)
  const named = [...positions.own, ...majors.own, ...organizations].map(({ name }) => name)
  const helped = [...titles, ...named, ...tags, ...contributors].join('\n')
  const written = [
    ...titles,
    ...tags,
    visible.summary,
    visible.body,
    ...visible.units.map((unit) => unit.body),
  ]
  const helpers: Helpers = {
    otherTitles: LOCALES.filter((one) => one !== locale).flatMap(
      (one) => record.text[one]?.title ?? [],
    ),
    contributors,
    tags,
    ...(locale === 'zh' ? pinyinFields(helped, pinyin) : { py: '', pyi: '' }),
    hant: locale === 'zh' ? traditional(helped) : '',
    codes: [...majors.codes, codesIn(written.join('\n'))].join(' ').trim(),
  }
  return withHash({ ...visible, ...helpers })
}

/** The id of a resource's document, and back. */
export const documentId = (key: Key): string => key.replace('/', '_')
export const keyOfDocument = (id: string): Key => id.replace('_', '/') as Key

function unitsOf(record: ResourceRecord, locale: Locale, url: string): SearchDocument['units'] {
  if (record.kind !== 'modules') return []
  return record.units.flatMap(({ permalink, text }) => {
    const own = text[locale]
    if (!own) return []
    const body = plainLetters(plainText(own.body)).slice(0, MAX_BODY)
    return [{ permalink, url: `${url}${permalink}/`, title: plainLetters(own.title), body }]
  })
}

const facilitiesOf = (record: ResourceRecord, locale: Locale): string[] =>
  record.kind === 'bases'
    ? record.facilities.map(({ name, model }) =>
        plainLetters([textIn(name, locale).text, model].filter(Boolean).join(' ')),
      )
    : []

/** The long texts of the resource itself, whatever its kind calls them. */
const longText = (text: object): string =>
  plainLetters(
    Object.values(text)
      .map((value: unknown) => (isRichText(value) ? plainText(value) : ''))
      .filter(Boolean)
      .join('\n'),
  ).slice(0, MAX_BODY)

const isRichText = (value: unknown): value is RichText =>
  typeof value === 'object' && value !== null && 'root' in value

/** The hash covers all the rest, helpers too, so that a change of this code is a difference to repair. */
function withHash(document: Omit<SearchDocument, 'hash'>): SearchDocument {
  const hash = createHash('sha256').update(JSON.stringify(document)).digest('hex')
  return { ...document, hash }
}
