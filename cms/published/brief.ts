import type { CourseRecord } from './course.ts'
import type { Locale } from './locale.ts'
import {
  isResource,
  type PublishedRecord,
  type ResourceKind,
  type ResourceRecord,
} from './record.ts'
import type { ResourceBase, ResourceText } from './resource.ts'

type BriefText = Pick<ResourceText, 'title' | 'summary'>

/** What lists, cards and links need of a resource: a record without all that makes one large. */
export type ResourceBrief = Pick<
  ResourceBase<ResourceKind>,
  | 'kind'
  | 'id'
  | 'permalink'
  | 'slug'
  | 'project'
  | 'majors'
  | 'industries'
  | 'positions'
  | 'skills'
  | 'organizations'
  | 'isStale'
  | 'reviewBy'
  | 'cover'
  | 'files'
  | 'release'
  | 'firstReleasedAt'
> & {
  text: { zh: BriefText } & Partial<Record<Locale, BriefText>>
  /** What kind of course, base or material it is. */
  type?: string
  hours?: number
  credits?: number
  /** Minutes of a material. */
  duration?: number
  /** Workplaces of a base. */
  places?: number
  /** What a course leads through. */
  parts?: CourseRecord['parts']
  /** Permalinks of a module's units. */
  unitPermalinks?: string[]
}

const AMOUNTS = ['type', 'hours', 'credits', 'duration', 'places'] as const

const amountsOf = (record: ResourceRecord): Pick<ResourceBrief, (typeof AMOUNTS)[number]> =>
  Object.fromEntries(
    AMOUNTS.flatMap((name) => {
      const value: unknown = name in record && record[name as keyof typeof record]
      return value ? [[name, value]] : []
    }),
  )

/** The brief of a resource, of its files the cover alone; undefined for other records. */
export function briefOf(record: ResourceRecord): ResourceBrief
export function briefOf(record: PublishedRecord): ResourceBrief | undefined
export function briefOf(record: PublishedRecord): ResourceBrief | undefined {
  if (!isResource(record)) return undefined
  const { kind, id, permalink, slug, project, isStale, cover, release, firstReleasedAt } = record
  const { majors, industries, positions, skills, organizations, reviewBy } = record
  const short = ({ title, summary }: BriefText) => ({ title, summary })
  const shown = cover && record.files[cover]
  return {
    ...{ kind, id, permalink, slug, project, isStale, release, firstReleasedAt },
    ...{ majors, industries, positions, skills, organizations },
    ...(reviewBy && { reviewBy }),
    ...(cover && { cover }),
    files: shown ? { [cover]: shown } : {},
    text: {
      zh: short(record.text.zh),
      ...(record.text.en && { en: short(record.text.en) }),
    },
    ...amountsOf(record),
    ...(record.kind === 'courses' && { parts: record.parts }),
    ...(record.kind === 'modules' && {
      unitPermalinks: record.units.map((unit) => unit.permalink),
    }),
  }
}
