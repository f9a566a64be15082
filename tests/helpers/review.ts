import type { Payload, PayloadRequest } from 'payload'
import type { ResourceKind } from '../../cms/published/record.ts'
import { canonicalDocument, type SignedContent } from '../../cms/workflow/canonical.ts'
import { readStanding } from '../../cms/workflow/read-state.ts'
import { release } from '../../cms/workflow/release.ts'
import { approve, submit } from '../../cms/workflow/review.ts'
import { type Alliance, paragraph, type TestLibrary } from './library.ts'

/** A module with two units, written by the teacher, as a draft. */
export async function writeModule(
  { payload, as }: TestLibrary,
  { project, people }: Alliance,
  title = '工业机器人码垛编程',
) {
  const req = await as(people.teacher)
  const common = { draft: true, overrideAccess: false, req } as const
  const unit = (unitTitle: string) =>
    payload.create({
      collection: 'units',
      data: {
        project: project.id,
        title: unitTitle,
        body: paragraph(`${unitTitle}的正文`),
        audience: 'public',
      } as never,
      ...common,
    })
  const units = [await unit('示教器操作'), await unit('码垛程序')]
  return payload.create({
    collection: 'modules',
    data: {
      project: project.id,
      title,
      summary: '编写并调试码垛程序。',
      units: units.map((one) => one.id),
      audience: 'public',
    } as never,
    ...common,
  })
}

type Steps = { library: TestLibrary; alliance: Alliance; kind: ResourceKind; id: string }

/** Sends the present content to review and has both sides approve it. */
export async function signOff({
  library: { as },
  alliance: { people },
  kind,
  id,
}: Steps): Promise<void> {
  await submit({ req: await as(people.teacher), kind, id })
  for (const signatory of [people.engineer, people.collegeSignatory]) {
    const req = await as(signatory)
    await approve({ req, kind, id, contentHash: await hashSeen(req, kind, id) })
  }
}

/** The whole way to the reader. */
export async function releaseResource(steps: Steps): Promise<void> {
  await signOff(steps)
  await release({
    req: await steps.library.as(steps.alliance.people.manager),
    kind: steps.kind,
    id: steps.id,
  })
}

export const hashSeen = async (
  req: PayloadRequest,
  kind: ResourceKind,
  id: string,
): Promise<string> => (await readStanding(req, kind, id)).present.hash

/** What stands in the live rows of a resource, in the form that is signed; undefined when it is not live. */
export async function liveContent(
  payload: Payload,
  kind: ResourceKind,
  id: string,
): Promise<SignedContent | undefined> {
  const common = { depth: 0, locale: 'all', overrideAccess: true } as const
  const document = (await payload.findByID({ collection: kind, id, ...common })) as unknown as Row
  const isLive = document._status === 'published' || (document._status as Row)?.zh === 'published'
  if (!isLive) return undefined
  const units: SignedContent['units'] = []
  for (const unit of (document.units as string[] | undefined) ?? []) {
    const row = await payload.findByID({ collection: 'units', id: unit, ...common })
    units.push({ id: unit, content: canonicalDocument(row as unknown as Row) })
  }
  return { resource: canonicalDocument(document), units, files: {} }
}

type Row = Record<string, unknown>
