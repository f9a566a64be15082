import type { Payload } from 'payload'
import type { Project } from '../../cms/payload-types.ts'
import { ExpectedError } from '../expected-error.ts'
import type { Plan } from './plan.ts'

/**
 * The project that modules are imported into: the named one; else the one that these modules are in
 * from an earlier run; else the first that builds resources. Throws ExpectedError where there is none.
 */
export async function chooseProject(payload: Payload, plan: Plan, slug?: string): Promise<Project> {
  const { docs } = await payload.find({
    collection: 'projects',
    pagination: false,
    sort: 'createdAt',
    depth: 0,
    locale: 'zh',
    overrideAccess: true,
  })
  if (slug) {
    const named = docs.find((project) => project.slug === slug)
    if (named) return named
    throw new ExpectedError(
      `没有网址名为 ${slug} 的项目。现有：${slugsOf(docs)}`,
      `There is no project ${slug}. There are: ${slugsOf(docs)}`,
    )
  }
  const earlier = await payload.find({
    collection: 'modules',
    where: { importedFrom: { in: plan.modules.slice(0, SAMPLE).map(({ sourceId }) => sourceId) } },
    limit: 1,
    pagination: false,
    sort: 'createdAt',
    depth: 0,
    overrideAccess: true,
  })
  const found =
    docs.find((project) => project.id === earlier.docs[0]?.project) ??
    docs.find((project) => project.type === 'resources' && project.status === 'building') ??
    docs[0]
  if (found) return found
  throw new ExpectedError(
    '资源库中还没有项目：请先在后台建立项目，再用 --project 指定其网址名',
    'The library has no project yet: make one in the admin, then name it with --project',
  )
}

const SAMPLE = 100

const slugsOf = (projects: Project[]): string =>
  projects.map((project) => project.slug).join(' ') || '—'
