import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import { LOCALES, type Locale } from '../../../cms/published/locale.ts'
import { RESOURCE_KINDS, type ResourceKind } from '../../../cms/published/record.ts'
import type { RichText, RichTextNode } from '../../../cms/published/rich-text.ts'
import { ExpectedError } from '../../expected-error.ts'

/** A row as the database adapter holds it: localized fields as `{ zh, en }`, references as ids. */
export type Row = Record<string, unknown> & { id: string }
export type Kind = ResourceKind | 'units'

/** What the released resources of a library give to new ones like them. */
export type Material = {
  rows: Record<Kind, Row[]>
  facilities: Row[]
  /** Blocks of the long texts of a kind, a run for each text, to be put together anew. */
  runs: Record<Kind, Record<Locale, RichTextNode[][]>>
  headings: Record<Locale, string[]>
  /** The fields of a kind that differ by language. */
  localized: Record<Kind, FlattenedField[]>
  /** How many resources are released. */
  released: number
  /** Their kinds, each as often as it stands among the models. */
  mix: ResourceKind[]
}

const KINDS = [...RESOURCE_KINDS, 'units'] as const
/** Rows of a kind that serve as models: the oldest, so that a library filled in two goes has the same. */
const MOST_MODELS = 300

/** Reads all that is released. Throws ExpectedError where there is nothing to learn from. */
export async function readMaterial(payload: Payload): Promise<Material> {
  const read = async (collection: CollectionSlug, where = {}) =>
    (await payload.db.find<Row>({ collection, where, limit: MOST_MODELS, sort: 'id' })).docs
  const rows = byKind((): Row[] => [])
  let released = 0
  const live = { _status: { equals: 'published' } }
  for (const kind of KINDS) {
    rows[kind] = await read(kind, live)
    if (kind !== 'units')
      released += (await payload.db.count({ collection: kind, where: live })).totalDocs
  }
  const localized = byKind((kind) =>
    payload.collections[kind].config.flattenedFields.filter(
      (field) => 'localized' in field && field.localized,
    ),
  )
  const texts = byKind((kind) => byLocale((locale) => textsOf(rows[kind], localized[kind], locale)))
  const mix = RESOURCE_KINDS.flatMap((kind) => rows[kind].map(() => kind))
  if (mix.length === 0)
    throw new ExpectedError(
      '库中还没有已发布的资源可供仿照：请先运行 npm run seed',
      'There is no released resource to take as a model: run npm run seed first',
    )
  return {
    rows,
    facilities: await read('facilities'),
    runs: byKind((kind) =>
      byLocale((locale) => texts[kind][locale].map(({ root }) => root.children)),
    ),
    headings: byLocale((locale) =>
      KINDS.flatMap((kind) => texts[kind][locale].flatMap(({ root }) => headingsIn(root.children))),
    ),
    localized,
    released,
    mix,
  }
}

const byKind = <T>(make: (kind: Kind) => T) =>
  Object.fromEntries(KINDS.map((kind) => [kind, make(kind)])) as Record<Kind, T>
const byLocale = <T>(make: (locale: Locale) => T) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, T>

function textsOf(
  rows: readonly Row[],
  fields: readonly FlattenedField[],
  locale: Locale,
): RichText[] {
  return fields
    .filter(({ type }) => type === 'richText')
    .flatMap(({ name }) => rows.flatMap((row) => inLocale<RichText>(row[name], locale) ?? []))
    .filter(({ root }) => root.children.length > 0)
}

/** The value of a localized field in a language. */
export const inLocale = <T>(value: unknown, locale: Locale): T | undefined =>
  ((value ?? {}) as Partial<Record<Locale, T>>)[locale] ?? undefined

const headingsIn = (nodes: readonly RichTextNode[]): string[] =>
  nodes
    .filter(({ type }) => type === 'heading')
    .map(textOf)
    .filter((text) => text.length > 0 && text.length <= LONGEST_HEADING)

const textOf = (node: RichTextNode): string =>
  typeof node.text === 'string' ? node.text : (node.children ?? []).map(textOf).join('')

const LONGEST_HEADING = 80
