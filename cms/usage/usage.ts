import type { PayloadRequest } from 'payload'
import { hasLibraryRole } from '../access/rules.ts'
import type { ResourceKind } from '../published/record.ts'
import { requireRights } from '../workflow/rights.ts'
import { type Counted, countsOf } from './counts.ts'
import { addUp, EVENTS, type Figures, NONE } from './figures.ts'
import { todayOf, type Period } from './period.ts'
import { readNames, readSubjects, type Subject } from './read-subjects.ts'

/** Figures of one resource, list, organization, major or month. */
export type UsageRow = Figures & {
  key: string
  name: string
  /** Of a resource: where it is in the CMS. */
  kind?: ResourceKind
  id?: string
}

/** A site that shows resources of the library. */
export type EmbeddingHost = {
  host: string
  /** How many different resources and lists. */
  shows: number
  /** Days on which it showed one at least, added up. */
  days: number
  last: string
}

export type Usage = {
  period: Period
  total: Figures
  resources: UsageRow[]
  organizations: UsageRow[]
  majors: UsageRow[]
  /** In order, those in which nothing was counted too. */
  months: UsageRow[]
  hosts: EmbeddingHost[]
  /** Month by month of each resource, for a table that others calculate with. */
  details: (UsageRow & { month: string })[]
}

const SEPARATOR = ' '

/**
 * What readers did on these days with the resources that whoever asks may read. Lists that partners
 * embed belong to no project: the council and administrators see them.
 */
export async function readUsage(req: PayloadRequest, period: Period): Promise<Usage> {
  await requireRights(req)
  const today = todayOf(req)
  const all = countsOf(req)({ events: Object.keys(EVENTS), ...period }, [
    'event',
    'subject',
    'detail',
    'month',
  ])
  const places = countsOf(req)({ events: ['embed-host'], ...period }, ['subject', 'detail'])
  const counted = [...all, ...places].map(({ subject }) => subject)
  const subjects = await readSubjects(req, [...new Set(counted)].filter(isPermalink))
  const seesLists = await hasLibraryRole(req, 'admin', 'council')
  const isShown = ({ subject }: Counted) =>
    isPermalink(subject) ? subjects.has(subject) : seesLists
  const rows = all.filter(isShown)
  const named = (key: string): UsageRow => ({ key, ...NONE, ...describe(subjects.get(key), key) })
  return {
    period,
    total: totalOf(rows),
    resources: addUp(rows, ({ subject }) => [subject]).map((row) => ({
      ...named(row.key),
      ...row,
    })),
    organizations: await withNames(
      req,
      'organizations',
      addUp(rows, (row) => organizationsOf(row, subjects)),
    ),
    majors: await withNames(
      req,
      'majors',
      addUp(rows, ({ subject }) => subjects.get(subject)?.majors ?? []),
    ),
    months: everyMonth(
      { ...period, to: period.to < today ? period.to : today },
      addUp(rows, ({ month }) => [month]),
    ),
    hosts: hostsIn(places.filter(isShown)),
    details: addUp(rows, ({ month, subject }) => [month + SEPARATOR + subject])
      .map((row) => {
        const [month = '', subject = ''] = row.key.split(SEPARATOR)
        return { ...named(subject), ...row, key: subject, month }
      })
      .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0)),
  }
}

function totalOf(rows: readonly Counted[]): Figures {
  const [{ views, downloads, embeds } = NONE] = addUp(rows, () => ['all'])
  return { views, downloads, embeds }
}

/** Permalinks have eight characters; lists are named after collections and their terms. */
const isPermalink = (subject: string): boolean => /^[a-z0-9]{8}$/.test(subject)

const describe = (subject: Subject | undefined, key: string) =>
  subject ? { name: subject.title, kind: subject.kind, id: subject.id } : { name: `/${key}/` }

/** Those that gave the release that was counted, or the latest where the count names none. */
function organizationsOf({ subject, detail }: Counted, subjects: Map<string, Subject>): string[] {
  const byRelease = subjects.get(subject)?.organizations
  return byRelease?.get(detail) ?? [...(byRelease?.values() ?? [])].at(-1) ?? []
}

async function withNames(
  req: PayloadRequest,
  collection: 'organizations' | 'majors',
  rows: (Figures & { key: string })[],
): Promise<UsageRow[]> {
  const names = await readNames(
    req,
    collection,
    rows.map(({ key }) => key),
  )
  return rows.map((row) => ({ ...row, name: names.get(row.key) ?? '' }))
}

/** From the first in which anything was counted: before there was a library there is nothing to say. */
function everyMonth({ to }: Period, rows: (Figures & { key: string })[]): UsageRow[] {
  const byMonth = new Map(rows.map((row) => [row.key, row]))
  const months: UsageRow[] = []
  const first = [...byMonth.keys()].sort()[0]
  for (let month = first; month && month <= to.slice(0, 7); month = next(month))
    months.push({ ...NONE, ...byMonth.get(month), key: month, name: month })
  return months
}

function next(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7)
}

function hostsIn(places: readonly Counted[]): EmbeddingHost[] {
  const byHost = Map.groupBy(places, ({ detail }) => detail.split('/')[0]!)
  return [...byHost]
    .map(([host, rows]) => ({
      host,
      shows: new Set(rows.map(({ subject }) => subject)).size,
      days: rows.reduce((sum, { days }) => sum + days, 0),
      last: rows.reduce((last, row) => (row.last > last ? row.last : last), ''),
    }))
    .sort((a, b) => b.days - a.days || (a.host < b.host ? -1 : 1))
}
