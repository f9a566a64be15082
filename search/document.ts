import { createHash } from 'node:crypto'
import { plainText } from '../cms/published/rich-text.ts'
import type { RichText } from '../cms/published/rich-text.ts'
import { DEFAULT_LOCALE, LOCALES, type Locale, type LocalizedText } from '../cms/published/locale.ts'
import type { Library } from '../cms/publishing/follower.ts'
import type { Key, ResourceKind, ResourceRecord, TermKind } from '../cms/published/record.ts'
import { codesIn } from './codes.ts'
import { normalize } from './normalize.ts'
import { pinyinFields, type PinyinOverrides } from './pinyin.ts'
import { traditional } from './traditional.ts'

/** One resource in one language as the index holds it. Facets hold names, as readers choose them. */
export type SearchDocument = {
  id: string
  key: Key
  kind: ResourceKind
  permalink: string
  url: string
  title: string
  titleOther: string
  summary: string
  keywords: string[]
  majors: string[]
  industries: string[]
  positions: string[]
  skills: string[]
  organizations: string[]
  educationalLevel: string[]
  availableIn: Locale[]
  units: { permalink: string; title: string }[]
  unitTitles: string[]
  body: string[]
  /** Day as a number, `20261124`; 0 when unknown. */
  checkedAt: number
  /** Milliseconds. */
  releasedAt: number
  /** 0 fresh, 1 stale: among equals the fresh come first. */
  stale: number
  py: string
  pyi: string
  hant: string
  codes: string
  hash: string
}

/** What one document of text may weigh in the index, in characters: the engine reads no word after 65 535. */
const MAX_BODY = 20_000

/** The document of a resource in a locale, or undefined where it is not complete there. */
export function toDocument(record: ResourceRecord, locale: Locale, library: Library, overrides: PinyinOverrides = {}): SearchDocument | undefined {
  const text = record.text[locale]
  if (!text) return undefined
  const names = (kind: TermKind | 'organizations', ids: readonly string[]) => ids.flatMap((id) => nameOf(library, `${kind}/${id}`, locale))
  const units = record.kind === 'modules' ? record.units.flatMap((unit) => {
    const unitText = unit.text[locale]
    return unitText ? [{ permalink: unit.permalink, ...unitText }] : []
  }) : []
  const positions = names('positions', record.positions)
  const organizations = names('organizations', record.organizations)
  const helped = [text.title, ...text.keywords, ...positions, ...organizations, ...units.map((unit) => unit.title)].join(' ')
  const isChinese = locale === DEFAULT_LOCALE
  const document = {
    id: `${record.kind}_${record.id}`,
    key: `${record.kind}/${record.id}` as Key,
    kind: record.kind,
    permalink: record.permalink,
    url: `${isChinese ? '' : `/${locale}`}/${record.kind}/${record.slug}/`,
    title: normalize(text.title),
    titleOther: LOCALES.filter((other) => other !== locale).map((other) => record.text[other]?.title ?? '').join(' '),
    summary: normalize(text.summary),
    keywords: text.keywords.map(normalize),
    majors: [...new Set(record.majors.flatMap((id) => withAncestors(library, id)).flatMap((id) => names('majors', [id])))],
    industries: names('industries', record.industries),
    positions,
    skills: names('skills', record.skills),
    organizations,
    educationalLevel: [...record.educationalLevel],
    availableIn: LOCALES.filter((one) => record.text[one]),
    units: units.map(({ permalink, title }) => ({ permalink, title })),
    unitTitles: units.map((unit) => normalize(unit.title)),
    body: [...ownTexts(text), ...units.map((unit) => plainText(unit.body))].map((one) => normalize(one).slice(0, MAX_BODY)),
    checkedAt: Number((record.checkedAt ?? '').replaceAll('-', '')),
    releasedAt: Date.parse(record.release.releasedAt),
    stale: record.isStale ? 1 : 0,
    ...(isChinese ? pinyinFields(helped, overrides) : { py: '', pyi: '' }),
    hant: isChinese ? traditional(helped) : '',
    codes: codesIn(`${helped} ${text.summary}`),
  }
  return { ...document, hash: createHash('sha256').update(JSON.stringify(document)).digest('hex') }
}

function withAncestors(library: Library, major: string): string[] {
  const record = library.get(`majors/${major}`)
  return record?.kind === 'majors' ? [...record.ancestors, major] : [major]
}

function nameOf(library: Library, key: Key, locale: Locale): string[] {
  const record = library.get(key)
  if (!record || !('name' in record)) return []
  const name: LocalizedText = record.name
  const text = name[locale] ?? name[DEFAULT_LOCALE]
  return text ? [text] : []
}

/** The long texts of the resource itself, whatever its kind calls them. */
function ownTexts(text: object): string[] {
  return Object.values(text)
    .filter((value): value is RichText => typeof value === 'object' && value !== null && 'root' in value)
    .map(plainText)
}
