import { idOf } from '../access/rights.ts'
import type { BaseText, Facility } from './base.ts'
import type { CaseText } from './case.ts'
import { LOCALES, type Locale } from './locale.ts'
import { inLocale, localizedText, richTextIn, textsIn } from './locales-of.ts'
import type { UnitRecord } from './module.ts'
import { type Key, RESOURCE_KINDS, type ResourceKind, type ResourceRecord } from './record.ts'
import type { Contribution, Release, ResourceBase } from './resource.ts'
import type { PublishedFile } from './file.ts'

type Document = Record<string, unknown>

/** What the live row of a resource is read together with. */
export type ResourceContext = {
  /** Live rows of a module's units, in their order. */
  units: Document[]
  facilities: Document[]
  /** Rows of `releases`, newest first. */
  releases: {
    number: number
    createdAt: string
    kind: ResourceBase<ResourceKind>['release']['kind']
    note?: string | null
    organizations?: unknown[] | null
    ruling?: unknown
  }[]
  /** Rows of `decisions` that releases name, by id. */
  rulings: ReadonlyMap<string, Document>
  files: Record<string, PublishedFile>
  /** The start of today in the library's time zone, `YYYY-MM-DD`. */
  today: string
}

/**
 * A resource's live row (read in all locales, not populated) as readers may see it, or undefined when
 * they may not: nothing released, or for members only. A locale is there only when it is complete.
 */
export function fromResource(
  kind: ResourceKind,
  document: Document,
  context: ResourceContext,
): ResourceRecord | undefined {
  const [latest] = context.releases
  if (
    document._status !== 'published' ||
    document.audience === 'members' ||
    !latest ||
    latest.kind === 'withdrawal'
  )
    return undefined
  const hidden = new Set(
    Array.isArray(document.membersOnlyFields) ? (document.membersOnlyFields as string[]) : [],
  )
  const open: Document = Object.fromEntries(
    Object.entries(document).filter(([name]) => !hidden.has(name)),
  )
  const units = kind === 'modules' ? unitsOf(context.units) : []
  const locales = LOCALES.filter((locale) => isComplete(open, units, locale))
  if (!locales.includes('zh')) return undefined
  const text = Object.fromEntries(locales.map((locale) => [locale, textOf(kind, open, locale)]))
  const shownUnits = units.map((unit) => ({ ...unit, text: only(unit.text, locales) }))
  return prune({
    ...common(kind, open, context),
    ...kindFields(kind, open, context, shownUnits),
    text,
  }) as unknown as ResourceRecord
}

function isComplete(document: Document, units: UnitRecord[], locale: Locale): boolean {
  return (
    Boolean(inLocale(document.title, locale) && inLocale(document.summary, locale)) &&
    units.every((unit) => unit.text[locale])
  )
}

function unitsOf(units: Document[]): UnitRecord[] {
  return units
    .filter((unit) => unit._status === 'published' && unit.audience !== 'members')
    .map((unit) => ({
      id: idOf(unit),
      permalink: String(unit.permalink),
      ...(typeof unit.hours === 'number' && { hours: unit.hours }),
      text: Object.fromEntries(
        LOCALES.flatMap((locale) => {
          const title = inLocale(unit.title, locale)
          const body = richTextIn(unit.body, locale)
          return typeof title === 'string' && title && body ? [[locale, { title, body }]] : []
        }),
      ) as UnitRecord['text'],
    }))
    .filter((unit) => 'zh' in unit.text)
}

function only<T>(texts: Partial<Record<Locale, T>>, locales: readonly Locale[]) {
  return Object.fromEntries(
    Object.entries(texts).filter(([locale]) => locales.includes(locale as Locale)),
  ) as { zh: T } & Partial<Record<Locale, T>>
}

/** Long texts by kind, as named in the collections. */
const BODIES: Record<ResourceKind, readonly (keyof CaseText | keyof BaseText | 'body')[]> = {
  courses: ['description'],
  modules: ['description'],
  cases: ['background', 'problem', 'solution', 'results', 'questions'],
  bases: ['description', 'booking', 'safety'],
  materials: ['body'],
}

function textOf(kind: ResourceKind, document: Document, locale: Locale) {
  return {
    title: inLocale(document.title, locale),
    summary: inLocale(document.summary, locale),
    keywords: textsIn(document.keywords, locale),
    ...(kind === 'courses' || kind === 'modules'
      ? { outcomes: textsIn(document.outcomes, locale) }
      : {}),
    ...Object.fromEntries(BODIES[kind].map((name) => [name, richTextIn(document[name], locale)])),
  }
}

function common(
  kind: ResourceKind,
  document: Document,
  { releases, rulings, files, today }: ResourceContext,
) {
  const history = releases.map(({ number, createdAt, kind: releaseKind, note, ruling }) => ({
    number,
    releasedAt: createdAt,
    kind: releaseKind,
    ...(note && { note }),
    ...rulingOf(rulings.get(idOf(ruling))),
  }))
  const reviewBy = dayOf(document.reviewBy)
  return {
    kind,
    id: idOf(document),
    permalink: document.permalink,
    slug: document.slug,
    project: idOf(document.project),
    majors: idsOf(document.majors),
    industries: idsOf(document.industries),
    positions: idsOf(document.positions),
    skills: idsOf(document.skills),
    certificates: idsOf(document.certificates),
    technologies: rowsOf(document.technologies).map((row) => ({
      technology: idOf(row.technology),
      version: row.version || undefined,
    })),
    educationalLevel: document.educationalLevel ?? [],
    contributors: rowsOf(document.contributors).map(
      (row) =>
        ({
          person: idOf(row.person),
          organization: idOf(row.organization) || undefined,
          role: String(row.role),
        }) satisfies Contribution,
    ),
    statements: statementsOf(document),
    rightsHolders: idsOf(document.rightsHolders),
    organizations: (releases[0]?.organizations ?? []).map(idOf),
    licence: document.licence,
    licenceText: document.licenceText || undefined,
    origin: document.origin,
    derivedFrom: rowsOf(document.derivedFrom).map((row) => ({
      title: row.title,
      url: row.url || undefined,
      resource: keyIn(row.resource),
      note: row.note || undefined,
    })),
    aiUse: {
      level: (document.aiUse as Document | undefined)?.level ?? 'none',
      statement: (document.aiUse as Document | undefined)?.statement || undefined,
    },
    checkedAt: dayOf(document.checkedAt),
    reviewBy,
    isStale: reviewBy !== undefined && reviewBy < today,
    cover: idOf(document.cover) || undefined,
    files,
    release: history[0],
    releases: history,
    firstReleasedAt: history.at(-1)?.releasedAt,
  }
}

function statementsOf({ contributionStatements }: Document) {
  const statements = rowsOf(contributionStatements).map((row) => ({
    organization: idOf(row.organization),
    text: localizedText(row.statement),
  }))
  return statements.length > 0 ? statements : undefined
}

const rulingOf = (decision: Document | undefined): Pick<Release, 'ruling'> =>
  decision
    ? {
        ruling: {
          number: String(decision.number),
          date: dayOf(decision.date) ?? '',
          body: idOf(decision.body),
        },
      }
    : {}

function kindFields(
  kind: ResourceKind,
  document: Document,
  context: ResourceContext,
  units: UnitRecord[],
): Document {
  const attachments = idsOf(document.attachments)
  switch (kind) {
    case 'courses':
      return {
        type: document.type,
        hours: number(document.hours),
        credits: number(document.credits),
        parts: rowsOf(document.parts).flatMap((row) => {
          const resource = keyIn(row.resource)
          return resource ? [{ resource, required: row.required !== false }] : []
        }),
      }
    case 'modules':
      return {
        hours: number(document.hours),
        units,
        attachments,
        materials: idsOf(document.materials),
      }
    case 'cases':
      return { company: idOf(document.company) || undefined, attachments }
    case 'bases':
      return {
        type: document.type,
        operator: idOf(document.operator) || undefined,
        address: localizedText(document.address),
        area: number(document.area),
        places: number(document.places),
        map: idOf(document.map) || undefined,
        website: document.website || undefined,
        facilities: context.facilities.map(facilityOf),
      }
    case 'materials':
      return {
        type: document.type,
        attachments,
        duration: number(document.duration),
        facilities: idsOf(document.facilities),
        bases: idsOf(document.bases),
      }
  }
}

function facilityOf(row: Document): Facility {
  return prune({
    id: idOf(row),
    name: localizedText(row.name),
    type: row.type,
    model: row.model || undefined,
    manufacturer: row.manufacturer || undefined,
    quantity: number(row.quantity),
    places: number(row.places),
    safetyGrade: row.safetyGrade || undefined,
    responsible: idOf(row.responsible) || undefined,
    openTo: row.openTo ?? [],
    bookingUrl: row.bookingUrl || undefined,
    state: row.state,
  }) as unknown as Facility
}

const idsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(idOf).filter(Boolean) : []
const rowsOf = (value: unknown): Document[] => (Array.isArray(value) ? (value as Document[]) : [])
const number = (value: unknown) => (typeof value === 'number' ? value : undefined)
const dayOf = (value: unknown) =>
  typeof value === 'string' && value ? value.slice(0, 10) : undefined
const prune = (object: Document): Document =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))

/** The key that a polymorphic relationship names. */
export function keyIn(value: unknown): Key | undefined {
  const { relationTo, value: target } = (value ?? {}) as { relationTo?: string; value?: unknown }
  const kind = RESOURCE_KINDS.find((known) => known === relationTo)
  const id = idOf(target)
  return kind && id ? `${kind}/${id}` : undefined
}
