import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { User } from '../../cms/payload-types.ts'
import { LOCALES, type Locale } from '../../cms/published/locale.ts'
import { readStanding } from '../../cms/workflow/read-state.ts'
import { isWithdrawalReason } from '../../cms/workflow/reasons.ts'
import { release, withdraw } from '../../cms/workflow/release.ts'
import { approve, sendBack, submit } from '../../cms/workflow/review.ts'
import { coverAlt, coverName } from '../demo/pictures.ts'
import { BODIES, type FacilityFile, type ResourceFile } from '../demo/types.ts'
import type { DemoResource } from './demo.ts'
import { bodyFromMarkdown } from './markdown.ts'
import { inEnglish } from './in-english.ts'
import type { Parties } from './parties.ts'
import type { createPictures } from './pictures.ts'
import type { Vocabulary } from './vocabulary.ts'

export type SeedContext = {
  payload: Payload
  vocabulary: Vocabulary
  parties: Parties
  pictures: ReturnType<typeof createPictures>
  /** Ids of what is written, by `kind/slug`. */
  ids: Map<string, string>
}

/** Writes a resource as a draft of one of its project's authors, units and facilities included. */
export async function writeResource(context: SeedContext, resource: DemoResource): Promise<void> {
  const { payload, parties, pictures, ids } = context
  const { kind, slug, file } = resource
  const project = parties.project(file.project).id
  const author = memberOf(context, file.project, 'author')
  const req = await asUser(payload, author)
  const bodies = await readBodies(context, resource)
  const cover = await pictures({
    project,
    name: coverName(file.field, kind, slug),
    alt: coverAlt(file.field, kind),
  })
  const units = kind === 'modules' ? await writeUnits(context, resource, req) : undefined
  const data = {
    project,
    slug,
    cover,
    audience: 'public',
    ...textFields(file.text.zh),
    ...bodies.zh,
    ...classification(context, file),
    ...credit(context, file),
    ...kindFields(context, resource),
    ...(units && { units }),
  }
  const { id } = await payload.create({
    collection: kind,
    data: data as never,
    locale: 'zh',
    draft: true,
    depth: 0,
    overrideAccess: true,
    req,
  })
  ids.set(`${kind}/${slug}`, id)
  if (file.text.en)
    await inEnglish(payload, kind, id, { ...textFields(file.text.en), ...bodies.en })
  if (kind === 'bases') await writeFacilities(context, resource, id, project)
}

async function writeUnits(
  context: SeedContext,
  { folder, file }: DemoResource,
  req: PayloadRequest,
): Promise<string[]> {
  const { payload, parties } = context
  const project = parties.project(file.project).id
  const names = (await readdir(folder)).filter((name) => /^\d+\.zh\.md$/.test(name)).sort()
  const hours = file.unitHours as number[] | undefined
  const units: string[] = []
  for (const [index, name] of names.entries()) {
    const read = async (locale: Locale) => {
      const markdown = await readFile(
        path.join(folder, name.replace('.zh.', `.${locale}.`)),
        'utf8',
      ).catch(() => undefined)
      return markdown === undefined ? undefined : unitFrom(context, file, markdown)
    }
    const zh = await read('zh')
    const { id } = await payload.create({
      collection: 'units',
      data: {
        ...zh,
        project,
        audience: 'public',
        ...(hours?.[index] && { hours: hours[index] }),
      } as never,
      locale: 'zh',
      draft: true,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const en = file.text.en && (await read('en'))
    if (en) await inEnglish(payload, 'units', id, en)
    units.push(id)
  }
  return units
}

async function unitFrom(context: SeedContext, file: ResourceFile, markdown: string) {
  const [, title = '', rest = ''] = /^\s*# (.+)\n([\s\S]*)$/.exec(markdown) ?? []
  return { title: title.trim(), body: await bodyOf(context, file, rest) }
}

const bodyOf = ({ parties, pictures }: SeedContext, file: ResourceFile, markdown: string) =>
  bodyFromMarkdown(markdown, (name, alt) =>
    pictures({ project: parties.project(file.project).id, name, alt: { zh: alt } }),
  )

async function readBodies(
  context: SeedContext,
  { kind, folder, file }: DemoResource,
): Promise<Record<Locale, object>> {
  const bodies: Record<Locale, Record<string, unknown>> = { zh: {}, en: {} }
  for (const name of BODIES[kind])
    for (const locale of LOCALES) {
      const markdown = await readFile(path.join(folder, `${name}.${locale}.md`), 'utf8').catch(
        () => undefined,
      )
      if (markdown !== undefined) bodies[locale][name] = await bodyOf(context, file, markdown)
    }
  return bodies
}

const textFields = ({
  title,
  summary,
  keywords,
  outcomes,
}: ResourceFile['text']['zh'] & { outcomes?: string[] }) => ({
  title,
  summary,
  keywords,
  ...(outcomes && { outcomes }),
})

function classification({ vocabulary }: SeedContext, file: ResourceFile) {
  const terms = (kind: 'majors' | 'industries' | 'positions' | 'skills' | 'certificates') =>
    (file[kind] ?? []).map((name) => vocabulary(kind, name))
  return {
    majors: terms('majors'),
    industries: terms('industries'),
    positions: terms('positions'),
    skills: terms('skills'),
    certificates: terms('certificates'),
    technologies: (file.technologies ?? []).map(({ name, version }) => ({
      technology: vocabulary('technologies', name),
      ...(version && { version }),
    })),
    educationalLevel: file.educationalLevel,
    checkedAt: file.checkedAt,
    reviewBy: file.reviewBy,
  }
}

function credit({ parties }: SeedContext, file: ResourceFile) {
  return {
    contributors: file.contributors.map(({ person, organization, role }) => ({
      person: parties.person(person),
      organization: parties.organization(organization),
      role,
    })),
    rightsHolders: file.rightsHolders.map((slug) => parties.organization(slug)),
    licence: file.licence,
    licenceText: file.licenceText,
    origin: file.origin,
    aiUse: file.aiUse ?? { level: 'none' },
    derivedFrom: (file.derivedFrom ?? []).map(({ title, url, note }) => ({ title, url, note })),
  }
}

/** What only this kind has. What it names stands before it (demo.ts). */
function kindFields({ parties, ids }: SeedContext, { kind, file }: DemoResource): object {
  const all = (names: unknown, prefix: string) =>
    ((names as string[] | undefined) ?? []).flatMap((name) => ids.get(`${prefix}/${name}`) ?? [])
  switch (kind) {
    case 'courses':
      return {
        type: file.type,
        hours: file.hours,
        credits: file.credits,
        parts: (file.parts as { resource: string; required: boolean }[]).flatMap(
          ({ resource, required }) => {
            const value = ids.get(resource)
            if (!value) console.warn(`课程的组成缺失 / A part of a course is missing: ${resource}`)
            return value
              ? [{ resource: { relationTo: resource.split('/')[0], value }, required }]
              : []
          },
        ),
      }
    case 'modules':
      return { hours: file.hours, materials: all(file.materials, 'materials') }
    case 'cases':
      return { company: parties.organization(file.company as string) }
    case 'bases':
      return {
        type: file.type,
        operator: parties.organization(file.operator as string),
        address: (file.address as { zh: string }).zh,
        area: file.area,
        places: file.places,
      }
    case 'materials':
      return {
        type: file.type,
        duration: file.duration,
        bases: all(file.bases, 'bases'),
        facilities: all(file.facilities, 'facilities'),
      }
  }
}

async function writeFacilities(
  { payload, parties, ids }: SeedContext,
  { slug, file }: DemoResource,
  base: string,
  project: string,
): Promise<void> {
  for (const [key, { name, responsible, ...facility }] of Object.entries(
    (file.facilities ?? {}) as Record<string, FacilityFile>,
  )) {
    const { id } = await payload.create({
      collection: 'facilities',
      data: {
        ...facility,
        base,
        project,
        name: name.zh,
        ...(responsible && { responsible: parties.person(responsible) }),
      },
      overrideAccess: true,
    })
    ids.set(`facilities/${slug}/${key}`, id)
    await inEnglish(payload, 'facilities', id, { name: name.en })
  }
}

/** Takes a resource to the state that its file names, by the steps that people take. */
export async function reviewResource(
  context: SeedContext,
  { kind, slug, file }: DemoResource,
): Promise<void> {
  if (file.state === 'draft') return
  const { payload, parties, ids } = context
  const id = ids.get(`${kind}/${slug}`)!
  const step = async (user: User) => ({ req: await asUser(payload, user), kind, id })
  await submit(await step(memberOf(context, file.project, 'author')))
  const signatories = parties
    .project(file.project)
    .members.filter((member) => member.role === 'signatory')
  const isWholly = file.state !== 'in-review'
  for (const { account, organization } of new Map(
    signatories.map((member) => [member.organization, member]),
  ).values()) {
    const target = await step(parties.user(account))
    const answer = {
      ...target,
      organization: parties.organization(organization),
      contentHash: (await readStanding(target.req, kind, id)).present.hash,
    }
    const sentBack = file.review?.sentBackBy
    if (!isWholly && sentBack?.organization === organization)
      await sendBack({ ...answer, reasons: sentBack.reasons, comment: sentBack.comment })
    else if (isWholly || file.review?.approvedBy?.includes(organization)) await approve(answer)
  }
  if (!isWholly) return
  await release(await step(releaserOf(context, file.project)))
  const { withdrawal } = file
  if (file.state !== 'withdrawn' || !withdrawal || !isWithdrawalReason(withdrawal.reason)) return
  const signatory =
    signatories.find((member) => member.organization === withdrawal.organization) ?? signatories[0]!
  await withdraw({
    ...(await step(parties.user(signatory.account))),
    reason: withdrawal.reason,
    comment: withdrawal.comment,
  })
}

function memberOf({ parties }: SeedContext, project: string, role: 'author' | 'manager'): User {
  const { members } = parties.project(project)
  const member = members.find((one) => one.role === role)
  if (!member)
    throw new Error(`演示项目 ${project} 没有 ${role} / The demo's project has no ${role}`)
  return parties.user(member.account)
}

const releaserOf = ({ parties }: SeedContext, project: string): User => {
  const { members } = parties.project(project)
  return parties.user(
    (
      members.find((one) => one.role === 'manager') ??
      members.find((one) => one.role === 'signatory')!
    ).account,
  )
}

const asUser = (payload: Payload, user: User): Promise<PayloadRequest> =>
  createLocalReq({ user: { ...user, collection: 'users' }, locale: 'zh' }, payload)
