import type { PartiesFile } from '../format/parties.ts'
import type { Problems } from './problems.ts'
import type { Names, Need } from './references.ts'
import type { DemoResource } from './resources.ts'

/** What is not stale must be good until this day, so that the demo stays right for a while. */
const NOT_STALE_UNTIL = '2026-12-31'

type Context = { names: Names; need: Need; parties: PartiesFile; problems: Problems }

/** Checks the names in one resource.yaml, its state and dates, and that its English is complete. */
export function checkResource(resource: DemoResource, context: Context): void {
  checkShared(resource, context)
  checkKind(resource, context)
  checkState(resource, context)
  checkEnglish(resource, context.problems)
}

function checkShared({ file }: DemoResource, { names, need }: Context): void {
  need(names.projects, file.project, 'project')
  for (const kind of ['majors', 'industries', 'positions', 'skills', 'certificates'] as const)
    for (const name of file[kind]) need(names.terms[kind], name, kind)
  for (const { name } of file.technologies) need(names.terms.technologies, name, 'technologies')
  for (const { person, organization } of file.contributors) {
    need(names.people, person, 'contributors')
    need(names.organizations, organization, 'contributors')
  }
  for (const name of file.rightsHolders) need(names.organizations, name, 'rightsHolders')
  for (const { resource } of file.derivedFrom) need(names.resources, resource, 'derivedFrom')
  need(names.resources, file.withdrawal?.replacedBy, 'withdrawal.replacedBy')
}

function checkKind({ kind, file }: DemoResource, { names, need }: Context): void {
  if (kind === 'courses')
    for (const { resource } of file.parts) need(names.resources, resource, 'parts')
  else if (kind === 'modules')
    for (const name of file.materials) need(names.resources, `materials/${name}`, 'materials')
  else if (kind === 'cases') need(names.organizations, file.company, 'company')
  else if (kind === 'bases') {
    need(names.organizations, file.operator, 'operator')
    for (const [key, { responsible }] of Object.entries(file.facilities))
      need(names.people, responsible, `facilities.${key}.responsible`)
  } else {
    for (const name of file.bases) need(names.resources, `bases/${name}`, 'bases')
    for (const name of file.facilities) need(names.facilities, name, 'facilities')
  }
}

function checkState({ folder, file }: DemoResource, { parties, problems }: Context): void {
  const wrong = (field: string, message: string) =>
    problems.add(`${folder}/resource.yaml`, field, message)
  if ((file.state === 'in-review') !== Boolean(file.review))
    wrong('review', 'belongs to state in-review')
  if ((file.state === 'withdrawn') !== Boolean(file.withdrawal))
    wrong('withdrawal', 'belongs to state withdrawn')
  if (file.state !== 'withdrawn' && (file.state === 'stale') !== file.reviewBy < NOT_STALE_UNTIL)
    wrong('reviewBy', `${file.reviewBy} does not go with state ${file.state}`)
  if (file.reviewBy <= file.checkedAt) wrong('reviewBy', 'is not after checkedAt')
  const signing = (parties.projects[file.project]?.participants ?? [])
    .filter(({ signs }) => signs)
    .map(({ organization }) => organization)
  const answering = [
    ...(file.review?.approvedBy ?? []),
    file.review?.sentBackBy?.organization,
    file.withdrawal?.organization,
  ]
  for (const name of answering)
    if (name !== undefined && !signing.includes(name))
      wrong('state', `${name} does not sign in ${file.project}`)
}

function checkEnglish({ kind, folder, file, locales }: DemoResource, problems: Problems): void {
  if (kind !== 'bases' || !locales.includes('en')) return
  const yaml = `${folder}/resource.yaml`
  if (!file.address.en) problems.add(yaml, 'address.en', 'missing')
  for (const [key, { name }] of Object.entries(file.facilities))
    if (!name.en) problems.add(yaml, `facilities.${key}.name.en`, 'missing')
}
