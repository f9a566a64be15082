import type { CollectionSlug } from 'payload'
import { type Alliance, paragraph } from './library.ts'

type Made = Partial<Record<CollectionSlug, string>>

let count = 0
const term = () => ({ name: `词 ${++count}`, slug: `term-${count}` })
const resource = (project: string) => ({
  project,
  title: `样例 ${++count}`,
  summary: '样例的摘要。',
  audience: 'public',
})

/**
 * A valid document of each collection that takes one, in the alliance's project. `made` are the ids of
 * those made before it. Files are uploaded and have no sample.
 */
export const SAMPLES: Partial<
  Record<CollectionSlug, (alliance: Alliance, made: Made) => Record<string, unknown>>
> = {
  courses: ({ project }) => resource(project.id),
  cases: ({ project, company }) => ({ ...resource(project.id), company: company.id }),
  bases: ({ project }) => ({ ...resource(project.id), type: 'campus' }),
  materials: ({ project }) => ({ ...resource(project.id), type: 'task-sheet' }),
  units: ({ project }) => ({
    project: project.id,
    title: `单元 ${++count}`,
    body: paragraph('正文'),
    audience: 'public',
  }),
  modules: ({ project }, { units, modules }) => ({
    ...resource(project.id),
    // A unit belongs to the first module only.
    ...(units && !modules && { units: [units] }),
  }),
  facilities: ({ project }, { bases }) => ({
    project: project.id,
    base: bases,
    name: `设备 ${++count}`,
    type: 'equipment',
    state: 'in-service',
  }),
  notices: ({ people }) => ({ user: people.stranger.id, event: 'released' }),
  reviews: ({ project, people }, { modules }) => ({
    ...about('modules', modules, project.id),
    decision: 'submitted',
    reviewer: people.teacher.id,
    snapshot: {},
  }),
  comments: ({ project, people }, { modules }) => ({
    ...about('modules', modules, project.id),
    text: '批注',
    author: people.teacher.id,
  }),
  releases: ({ project, people }, { modules }) => ({
    ...about('modules', `${modules}x`, project.id),
    number: 1,
    kind: 'new',
    releasedBy: people.manager.id,
  }),
  schedules: ({ project, people }, { modules }) => ({
    ...about('modules', modules, project.id),
    operation: 'release',
    at: '2099-01-01T00:00:00.000Z',
    plannedBy: people.manager.id,
    state: 'waiting',
  }),
  transfers: ({ project, people }, { modules }) => ({
    ...about('modules', modules, project.id),
    from: project.id,
    to: project.id,
    proposedBy: people.manager.id,
    state: 'open',
  }),
  addresses: (_, { modules }) => ({
    resourceKind: 'modules',
    resourceId: modules,
    permalink: `sample${++count}`,
    slug: `sample-${count}`,
    state: 'former',
  }),
  organizations: () => ({ ...term(), type: 'enterprise' }),
  people: () => ({ name: `人员 ${++count}` }),
  affiliations: ({ college }, { people }) => ({
    person: people,
    organization: college.id,
    type: 'staff',
  }),
  projects: () => ({ ...term(), type: 'resources', status: 'building' }),
  memberships: ({ college, people }) => ({
    user: people.stranger.id,
    organization: college.id,
    role: 'member',
    to: '2020-01-01T00:00:00.000Z',
  }),
  decisions: ({ college }) => ({
    number: `决 ${++count}`,
    body: college.id,
    date: '2026-01-01T00:00:00.000Z',
    text: '同意。',
  }),
  users: () => ({
    name: `账号 ${++count}`,
    email: `sample${count}@example.org`,
    password: 'a long password',
  }),
  invitations: ({ college, people }) => ({
    email: `invited${++count}@example.org`,
    name: '受邀人',
    organization: college.id,
    organizationRole: 'member',
    tokenHash: 'x',
    invitedBy: people.manager.id,
    expiresAt: '2099-01-01T00:00:00.000Z',
  }),
  majors: term,
  industries: term,
  positions: term,
  skills: term,
  certificates: term,
  technologies: term,
  outbox: () => ({ key: 'modules/sample' }),
  deliveries: () => ({ key: `modules/sample${++count}` }),
  leases: () => ({ name: `sample${++count}`, holder: 'sample', beat: 1 }),
  'payload-query-presets': ({ project }) => ({
    title: `视图 ${++count}`,
    relatedCollection: 'modules',
    isShared: true,
    access: {
      read: { constraint: 'projectMembers', projects: [project.id] },
      update: { constraint: 'onlyMe' },
      delete: { constraint: 'onlyMe' },
    },
  }),
  'payload-kv': () => ({ key: `sample${++count}`, data: {} }),
}

const about = (resourceKind: string, resourceId: unknown, project: string) => ({
  resourceKind,
  resourceId,
  project,
  contentHash: 'x',
})
