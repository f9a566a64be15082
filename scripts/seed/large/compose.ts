import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { newPermalink } from '../../../cms/fields/permalink.ts'
import { slugify } from '../../../cms/fields/slug.ts'
import { LOCALES, type Locale } from '../../../cms/published/locale.ts'
import type { RichText, RichTextNode } from '../../../cms/published/rich-text.ts'
import type { Random } from '../../random.ts'
import { inLocale, type Kind, type Material, type Row } from './material.ts'

/** New ids for references to the models' own resources, so that a large library links to itself. */
export type Stand = (id: string) => string

type Compose = { material: Material; kind: Kind; at: string; random: Random; standIn: Stand }

/**
 * A new released row like one of the library's own: its project, credit and classification are those
 * of one row, its titles and texts are put together from the texts of all, in both languages.
 */
export function composeRow({ material, kind, at, random, standIn }: Compose): Row {
  const model = random.oneOf(material.rows[kind])
  const permalink = newPermalink()
  const row: Row = {
    ...(renewRows(
      replaceIds({ ...model, ...texts(model, { material, kind, random }) }, standIn),
    ) as Row),
    id: uuidv7(),
    permalink,
    createdAt: at,
    updatedAt: at,
    writers: [],
    importedFrom: null,
  }
  return kind === 'units' ? row : { ...row, slug: slugOf(row, permalink) }
}

const slugOf = (row: Row, permalink: string) =>
  slugify(`${slugify(inLocale<string>(row.title, 'zh') ?? '').slice(0, 60)} ${permalink}`)

type Texts = Pick<Compose, 'material' | 'kind' | 'random'>

function texts(model: Row, { material, kind, random }: Texts): Record<string, unknown> {
  const titled = (locale: Locale) => (row: Row) => inLocale(row.title, locale) !== undefined
  const sources = LOCALES.map((locale) => {
    const all = material.rows[kind].filter(titled(locale))
    return [
      locale,
      titled(locale)(model) ? model : all.length ? random.oneOf(all) : undefined,
    ] as const
  })
  return Object.fromEntries(
    material.localized[kind].map(({ name, type }) => [
      name,
      Object.fromEntries(
        sources.flatMap(([locale, source]) => {
          const value = inLocale(source?.[name], locale)
          if (value === undefined) return []
          if (type === 'richText') return [[locale, recombined(value as RichText, locale)]]
          return [[locale, name === 'title' ? retitled(value as string, locale) : value]]
        }),
      ),
    ]),
  )

  function retitled(title: string, locale: Locale): string {
    const headings = material.headings[locale]
    if (headings.length === 0) return title
    return `${title}${locale === 'zh' ? '：' : ': '}${random.oneOf(headings)}`
  }

  /** As many blocks as the model has, in short runs from texts of its kind, so that they still make sense. */
  function recombined(model: RichText, locale: Locale): RichText {
    const runs = material.runs[kind][locale]
    const children: RichTextNode[] = []
    while (children.length < model.root.children.length) {
      const run = random.oneOf(runs)
      const from = random.below(run.length)
      children.push(...run.slice(from, from + 1 + random.below(LONGEST_RUN)))
    }
    return { root: { ...model.root, children } }
  }
}

const LONGEST_RUN = 4

/** The same value with the ids in it replaced, in rich text too. */
function replaceIds(value: unknown, standIn: Stand): unknown {
  if (typeof value === 'string') return standIn(value)
  if (Array.isArray(value)) return value.map((item) => replaceIds(item, standIn))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, replaceIds(inner, standIn)]),
  )
}

/** Rows of arrays have ids of their own, which no two documents may share. */
function renewRows(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => renewed(renewRows(item)))
  if (typeof value !== 'object' || value === null || value instanceof Date || 'root' in value)
    return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renewRows(inner)]))
}

const renewed = (item: unknown) =>
  typeof item === 'object' && item !== null && 'id' in item
    ? { ...item, id: randomBytes(12).toString('hex') }
    : item
