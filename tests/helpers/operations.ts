import { type ResourceKind } from '../../cms/published/record.ts'
import { readStanding } from '../../cms/workflow/read-state.ts'
import { findOpenTransfer } from '../../cms/workflow/transfer/read-transfer.ts'
import { approveTransfer, proposeTransfer } from '../../cms/workflow/transfer/transfer.ts'
import { withdraw } from '../../cms/workflow/withdraw.ts'
import type { Random } from '../../scripts/random.ts'
import { type Alliance, paragraph, type TestLibrary } from './library.ts'
import { releaseResource, writeModule } from './review.ts'

type Resource = { kind: ResourceKind; id: string }

/** What operations are done on: everything but the resources is there from the start. */
export type Ground = {
  library: TestLibrary
  alliance: Alliance
  random: Random
  majors: string[]
  /** Two of the same parties, between which resources move. */
  projects: [string, string]
  person: string
  facility: string
  document: string
  /** Resources that are released now. */
  live: Resource[]
  drafts: Resource[]
  withdrawn: Resource[]
}

/** What people do in a library, as the CMS lets them; each is called with the number of the step. */
export const OPERATIONS: Record<string, (ground: Ground, step: number) => Promise<void>> = {
  async create({ library, alliance, drafts }, step) {
    const { id } = await writeModule(library, alliance, `新模块 ${step}`)
    drafts.push({ kind: 'modules', id })
  },
  async edit(ground, step) {
    await change(ground, oneOf(ground, ground.live), { summary: `第 ${step} 步的草稿` })
  },
  async releaseNew(ground) {
    const draft = take(ground, ground.drafts)
    if (!draft) return
    await releaseAny(ground, draft)
    ground.live.push(draft)
  },
  async releaseEdit(ground, step) {
    const one = oneOf(ground, ground.live)
    const en = ground.random.below(2) === 0
    await change(ground, one, { title: `改题 ${step}`, summary: `摘要 ${step}` })
    if (en) await change(ground, one, { title: `Title ${step}`, summary: `Summary ${step}` }, 'en')
    await releaseAny(ground, one)
  },
  async releaseAddress(ground, step) {
    const one = oneOf(ground, ground.live)
    await change(ground, one, { slug: `address-${step}` })
    await releaseAny(ground, one)
  },
  async releaseMajors(ground, step) {
    const { random, majors } = ground
    const one = oneOf(ground, ground.live)
    await change(ground, one, {
      summary: `换了专业 ${step}`,
      majors: majors.filter(() => random.below(2) === 0),
      attachments: random.below(2) === 0 ? [ground.document] : [],
      reviewBy: random.below(2) === 0 ? '2020-01-01' : null,
    })
    await releaseAny(ground, one)
  },
  async withdraw(ground) {
    const { library, alliance, withdrawn } = ground
    const one = take(ground, ground.live)
    if (!one) return
    const req = await library.as(alliance.people.engineer)
    await withdraw({ req, ...one, reason: 'error' })
    withdrawn.push(one)
  },
  async releaseAgain(ground, step) {
    const one = take(ground, ground.withdrawn)
    if (!one) return
    await change(ground, one, { summary: `重新发布 ${step}` })
    await releaseAny(ground, one)
    ground.live.push(one)
  },
  async moveMajor({ library: { payload }, random, majors }) {
    const at = 1 + random.below(majors.length - 1)
    const parent = random.oneOf([null, ...majors.slice(0, at)])
    await payload.update({
      collection: 'majors',
      id: majors[at]!,
      data: { parent },
      overrideAccess: true,
    })
  },
  async renameMajor({ library: { payload }, random, majors }, step) {
    await payload.update({
      collection: 'majors',
      id: random.oneOf(majors),
      data: { name: `专业 ${step}` },
      overrideAccess: true,
    })
  },
  async changeFacility({ library: { payload }, random, facility }, step) {
    await payload.update({
      collection: 'facilities',
      id: facility,
      data: { name: `设备 ${step}`, state: random.oneOf(['in-service', 'maintenance']) } as never,
      overrideAccess: true,
    })
  },
  async transfer({ library, alliance, random, live, projects }) {
    const one = random.oneOf(live)
    const req = await library.as(alliance.people.manager)
    const { present } = await readStanding(req, one.kind, one.id)
    const to = projects.find((project) => project !== present.project)!
    await proposeTransfer({ req, ...one, to })
    for (const signatory of [alliance.people.engineer, alliance.people.collegeSignatory]) {
      const signing = await library.as(signatory)
      const open = await findOpenTransfer(signing, one.id)
      await approveTransfer(signing, open!.row.id)
    }
  },
  async renameOrganization({ library: { payload }, alliance, random }, step) {
    const { id } = random.oneOf([alliance.college, alliance.company])
    const locale = random.oneOf(['zh', 'en'] as const)
    const data = { name: locale === 'zh' ? `单位 ${step}` : `Organization ${step}` }
    await payload.update({ collection: 'organizations', id, data, locale, overrideAccess: true })
  },
  async renamePerson({ library: { payload }, person }, step) {
    const data = { name: `人员 ${step}`, consent: step % 3 > 0 } as never
    await payload.update({ collection: 'people', id: person, data, overrideAccess: true })
  },
  async reorderUnits(ground, step) {
    const modules = ground.live.filter(({ kind }) => kind === 'modules')
    const one = oneOf(ground, modules)
    const req = await ground.library.as(ground.alliance.people.teacher)
    const { units } = (await readStanding(req, 'modules', one.id)).present
    const reversed = units.map(({ id }) => id).reverse()
    await change(ground, one, { units: reversed, summary: `换了顺序 ${step}` })
    await releaseAny(ground, one)
  },
  async delete(ground) {
    const draft = take(ground, ground.drafts)
    if (!draft) return
    await ground.library.payload.delete({
      collection: draft.kind,
      id: draft.id,
      overrideAccess: false,
      req: await ground.library.as(ground.alliance.people.teacher),
    })
  },
}

const oneOf = <T>({ random }: Ground, items: readonly T[]): T => random.oneOf(items)

function take<T>({ random }: Ground, items: T[]): T | undefined {
  return items.splice(random.below(Math.max(1, items.length)), 1)[0]
}

async function change(
  { library, alliance }: Ground,
  { kind, id }: Resource,
  data: object,
  locale: 'zh' | 'en' = 'zh',
): Promise<void> {
  const req = await library.as(alliance.people.teacher)
  await library.payload.update({
    collection: kind,
    id,
    data,
    locale,
    draft: true,
    depth: 0,
    overrideAccess: false,
    req,
  })
}

/** Releases what the draft says now; what differs in nothing from its release stays as it is. */
async function releaseAny({ library, alliance }: Ground, { kind, id }: Resource): Promise<void> {
  const req = await library.as(alliance.people.teacher)
  const { state } = await readStanding(req, kind, id)
  if (state.standing !== 'released') await releaseResource({ library, alliance, kind, id })
}

/** What the operations need, and a few resources of each kind, released. */
export async function prepareGround(
  library: TestLibrary,
  alliance: Alliance,
  random: Random,
): Promise<Ground> {
  const { payload } = library
  const common = { overrideAccess: true, depth: 0 } as const
  const majors: string[] = []
  for (const slug of ['machine-building', 'robotics', 'mechatronics', 'welding'])
    majors.push(
      (
        await payload.create({
          collection: 'majors',
          data: { name: slug, slug, ...(majors[0] && { parent: majors[0] }) },
          ...common,
        })
      ).id,
    )
  const person = await payload.create({
    collection: 'people',
    data: { name: '王老师', consent: true },
    ...common,
  })
  const document = await payload.create({
    collection: 'documents',
    data: { title: '任务单', project: alliance.project.id },
    file: {
      data: Buffer.from('任务单'),
      name: 'task.txt',
      mimetype: 'text/plain',
      size: Buffer.byteLength('任务单'),
    },
    ...common,
  })
  const { participants, members } = await payload.findByID({
    collection: 'projects',
    id: alliance.project.id,
    ...common,
  })
  const withoutId = (row: object) => ({ ...row, id: undefined })
  const other = await payload.create({
    collection: 'projects',
    data: {
      ...{ name: '工业机器人资源续建', slug: 'robots-2', type: 'resources', status: 'building' },
      participants: participants!.map(withoutId),
      members: members!.map(withoutId),
    } as never,
    ...common,
  })
  const ground: Ground = {
    library,
    alliance,
    random,
    majors,
    projects: [alliance.project.id, other.id],
    person: person.id,
    facility: '',
    document: document.id,
    live: [],
    drafts: [],
    withdrawn: [],
  }
  const write = async (kind: ResourceKind, data: object) => {
    const { id } = await payload.create({
      collection: kind,
      data: {
        project: alliance.project.id,
        audience: 'public',
        majors: majors.slice(1),
        contributors: [
          { person: person.id, organization: alliance.college.id, role: 'validation' },
        ],
        ...data,
      } as never,
      draft: true,
      overrideAccess: false,
      depth: 0,
      req: await library.as(alliance.people.teacher),
    })
    return { kind, id }
  }
  const release = async (resource: Resource) => {
    await releaseAny(ground, resource)
    ground.live.push(resource)
    return resource.id
  }
  const base = await write('bases', { title: '机器人基地', summary: '校内基地', type: 'campus' })
  const facility = await payload.create({
    collection: 'facilities',
    data: {
      base: base.id,
      project: alliance.project.id,
      name: '六轴机器人',
      type: 'equipment',
    } as never,
    ...common,
  })
  ground.facility = facility.id
  await release(base)
  const material = await release(
    await write('materials', {
      title: '码垛任务单',
      summary: '一次练习',
      type: 'task-sheet',
      body: paragraph('先检查急停。'),
      bases: [base.id],
      facilities: [facility.id],
    }),
  )
  const { id: module } = await writeModule(library, alliance)
  await change(ground, { kind: 'modules', id: module }, { materials: [material], majors })
  await release({ kind: 'modules', id: module })
  await release(
    await write('courses', {
      title: '机器人入门',
      summary: '一门课',
      type: 'course',
      parts: [{ resource: { relationTo: 'modules', value: module }, required: true }],
    }),
  )
  return ground
}
