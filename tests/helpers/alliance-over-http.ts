import { paragraph } from './library.ts'
import type { RunningLibrary } from './running-library.ts'

type Named = { id: string }
type Created = { doc: Named }

const PEOPLE = {
  teacher: '陈静',
  dean: '刘志远',
  engineer: '周凯',
  manager: '何敏',
} as const

/** What each may do in the project, and for which side. */
const MEMBERS = [
  ['teacher', 'author', 'college'],
  ['dean', 'signatory', 'college'],
  ['engineer', 'author', 'company'],
  ['engineer', 'signatory', 'company'],
  ['manager', 'manager', 'college'],
] as const

export type AllianceOverHttp = Awaited<ReturnType<typeof foundAllianceOver>>

/** A college and a company with a joint project and its people, made by the administrator over HTTP. */
export async function foundAllianceOver({ api, signIn, password }: RunningLibrary) {
  const create = async (collection: string, data: object) =>
    (await api<Created>('POST', collection, data)).doc.id
  const college = await create('organizations', {
    name: '江城职业技术学院',
    slug: 'jiangcheng',
    type: 'vocational-college',
  })
  const company = await create('organizations', {
    name: '华工智能装备有限公司',
    slug: 'huagong',
    type: 'enterprise',
  })
  const users: Record<string, string> = {}
  for (const [who, name] of Object.entries(PEOPLE))
    users[who] = await create('users', { name, email: `${who}@example.org`, password })
  const sides = { college, company }
  const project = await create('projects', {
    name: '工业机器人资源共建',
    slug: 'robots',
    type: 'resources',
    status: 'building',
    participants: [
      { organization: college, side: 'college', role: 'lead', rank: 1, signs: true },
      { organization: company, side: 'enterprise', role: 'co-host', rank: 2, signs: true },
    ],
    members: MEMBERS.map(([who, role, side]) => ({
      user: users[who],
      organization: sides[side],
      role,
    })),
  })
  const tokens = Object.fromEntries(
    await Promise.all(
      Object.keys(PEOPLE).map(async (who) => [who, await signIn(`${who}@example.org`)] as const),
    ),
  ) as Record<keyof typeof PEOPLE, string>
  return { college, company, project, users, tokens }
}

/** A module with one unit as a draft of the teacher. */
export async function draftOver(
  { request }: RunningLibrary,
  { project, tokens }: AllianceOverHttp,
  title: string,
): Promise<string> {
  const write = async (collection: string, data: object) =>
    (
      await request<Created>(tokens.teacher, 'POST', `${collection}?draft=true`, {
        project,
        audience: 'public',
        ...data,
      })
    ).doc.id
  const unit = await write('units', { title: `${title}入门`, body: paragraph(`${title}的正文。`) })
  return write('modules', { title, summary: `${title}的简介。`, units: [unit] })
}

/** Sends a module to review, has both sides approve it, and releases it. Gives the hash of its content. */
export async function releaseOver(
  { request }: RunningLibrary,
  { tokens }: AllianceOverHttp,
  id: string,
): Promise<string> {
  const step = (who: keyof typeof tokens, name: string, body: object = {}) =>
    request<{ contentHash: string }>(tokens[who], 'POST', `modules/${id}/${name}`, body)
  const { contentHash } = await step('teacher', 'submit')
  await step('engineer', 'approve', { contentHash })
  await step('dean', 'approve', { contentHash })
  await step('manager', 'release')
  return contentHash
}
