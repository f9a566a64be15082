import { idIn, type TermKind } from './terms.ts'
import type { PartiesFile } from '../format/parties.ts'
import type { TermRow } from '../format/vocabulary.ts'
import type { Problems } from './problems.ts'
import type { DemoResource } from './resources.ts'

type Everything = {
  parties: PartiesFile
  vocabulary: Record<TermKind, TermRow[]>
  resources: DemoResource[]
}

/** The day up to which a resource that is not stale must have been good. */
const NOT_STALE_FROM = '2026-12-31'

/** Adds every name that leads nowhere, and every state that contradicts itself. */
export function checkReferences(
  { parties, vocabulary, resources }: Everything,
  problems: Problems,
): void {
  const need = (
    known: { has: (name: string) => boolean },
    name: string | undefined,
    where: [file: string, field: string],
  ) => {
    if (name !== undefined && !known.has(name))
      problems.add(...where, `names ${name}, which does not exist`)
  }
  const keys = (record: Record<string, unknown>) => new Set(Object.keys(record))
  const organizations = keys(parties.organizations)
  const people = keys(parties.people)
  const accounts = keys(parties.accounts)
  const projects = keys(parties.projects)
  const names = new Set<string>(resources.map(({ kind, slug }) => `${kind}/${slug}`))
  const facilities = new Set(
    resources.flatMap(({ kind, slug, file }) =>
      kind === 'bases' ? Object.keys(file.facilities).map((key) => `${slug}/${key}`) : [],
    ),
  )
  const terms = Object.fromEntries(
    Object.entries(vocabulary).map(([kind, rows]) => [
      kind,
      new Set(rows.map(idIn(kind as TermKind))),
    ]),
  ) as Record<TermKind, Set<string>>

  const file = 'parties.yaml'
  for (const [slug, row] of Object.entries(parties.organizations))
    for (const [index, seat] of row.seats.entries()) {
      need(organizations, seat.organization, [
        file,
        `organizations.${slug}.seats[${index}].organization`,
      ])
      need(people, seat.person, [file, `organizations.${slug}.seats[${index}].person`])
    }
  for (const [key, row] of Object.entries(parties.people))
    for (const [index, affiliation] of row.affiliations.entries())
      need(organizations, affiliation.organization, [
        file,
        `people.${key}.affiliations[${index}].organization`,
      ])
  for (const [key, row] of Object.entries(parties.accounts)) {
    need(people, row.person, [file, `accounts.${key}.person`])
    for (const membership of row.memberships)
      need(organizations, membership.organization, [file, `accounts.${key}.memberships`])
  }
  for (const [slug, row] of Object.entries(parties.projects)) {
    for (const one of row.participants)
      need(organizations, one.organization, [file, `projects.${slug}.participants`])
    for (const one of row.members) {
      need(accounts, one.account, [file, `projects.${slug}.members`])
      need(organizations, one.organization, [file, `projects.${slug}.members`])
    }
    for (const { organization, signs } of row.participants)
      if (
        signs &&
        !row.members.some((one) => one.role === 'signatory' && one.organization === organization)
      )
        problems.add(file, `projects.${slug}.members`, `nobody signs for ${organization}`)
  }

  for (const [kind, rows] of Object.entries(vocabulary) as [TermKind, TermRow[]][])
    for (const row of rows) {
      need(terms[kind], row.parent, [`vocabulary/${kind}.csv`, `${row.slug}.parent`])
      for (const skill of row.skills)
        need(terms.skills, skill, [`vocabulary/${kind}.csv`, `${row.slug}.skills`])
    }

  for (const resource of resources) {
    const yaml = `${resource.folder}/resource.yaml`
    const at = (field: string): [string, string] => [yaml, field]
    const data = resource.file
    need(projects, data.project, at('project'))
    for (const kind of ['majors', 'industries', 'positions', 'skills', 'certificates'] as const)
      for (const name of data[kind]) need(terms[kind], name, at(kind))
    for (const { name } of data.technologies) need(terms.technologies, name, at('technologies'))
    for (const { person, organization } of data.contributors) {
      need(people, person, at('contributors'))
      need(organizations, organization, at('contributors'))
    }
    for (const name of data.rightsHolders) need(organizations, name, at('rightsHolders'))
    for (const { resource: name } of data.derivedFrom) need(names, name, at('derivedFrom'))
    need(names, data.withdrawal?.replacedBy, at('withdrawal.replacedBy'))
    if (resource.kind === 'courses')
      for (const part of resource.file.parts) need(names, part.resource, at('parts'))
    if (resource.kind === 'modules')
      for (const name of resource.file.materials) need(names, `materials/${name}`, at('materials'))
    if (resource.kind === 'cases') need(organizations, resource.file.company, at('company'))
    if (resource.kind === 'bases') {
      need(organizations, resource.file.operator, at('operator'))
      for (const [key, { responsible }] of Object.entries(resource.file.facilities))
        need(people, responsible, at(`facilities.${key}.responsible`))
    }
    if (resource.kind === 'materials') {
      for (const name of resource.file.bases) need(names, `bases/${name}`, at('bases'))
      for (const name of resource.file.facilities) need(facilities, name, at('facilities'))
    }
    checkState(resource, parties, problems)
    checkEnglish(resource, problems)
  }
}

function checkState(
  { folder, file }: DemoResource,
  parties: PartiesFile,
  problems: Problems,
): void {
  const yaml = `${folder}/resource.yaml`
  if ((file.state === 'in-review') !== Boolean(file.review))
    problems.add(yaml, 'review', 'belongs to state in-review')
  if ((file.state === 'withdrawn') !== Boolean(file.withdrawal))
    problems.add(yaml, 'withdrawal', 'belongs to state withdrawn')
  if (file.state !== 'withdrawn' && (file.state === 'stale') !== file.reviewBy < NOT_STALE_FROM)
    problems.add(yaml, 'reviewBy', `${file.reviewBy} does not go with state ${file.state}`)
  if (file.reviewBy <= file.checkedAt) problems.add(yaml, 'reviewBy', 'is not after checkedAt')
  const signatories =
    parties.projects[file.project]?.participants.filter(({ signs }) => signs) ?? []
  const answering = [
    ...(file.review?.approvedBy ?? []),
    file.review?.sentBackBy?.organization,
    file.withdrawal?.organization,
  ].filter((name) => name !== undefined)
  for (const name of answering)
    if (!signatories.some(({ organization }) => organization === name))
      problems.add(yaml, 'state', `${name} does not sign in ${file.project}`)
}

function checkEnglish(resource: DemoResource, problems: Problems): void {
  if (resource.kind !== 'bases' || !resource.locales.includes('en')) return
  const { address, facilities } = resource.file
  const yaml = `${resource.folder}/resource.yaml`
  if (!address.en) problems.add(yaml, 'address.en', 'missing')
  for (const [key, { name }] of Object.entries(facilities))
    if (!name.en) problems.add(yaml, `facilities.${key}.name.en`, 'missing')
}
