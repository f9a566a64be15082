import type { PayloadRequest } from 'payload'
import { idOf, type Rights } from '../../access/rights.ts'
import { DEFAULT_LOCALE } from '../../published/locale.ts'
import { organizationNames, userNames } from '../names.ts'
import { signatoriesOf } from '../parties.ts'
import { hasProjectRole } from '../rights.ts'
import { mayApprove } from './transfer.ts'
import type { OpenTransfer, Side } from './read-transfer.ts'

/** What is asked of whom, and what whoever asks may do about it. */
export async function transferView(req: PayloadRequest, rights: Rights, open: OpenTransfer) {
  const { row, from, to, given, missing } = open
  const organizations = await organizationNames(
    req,
    [...given, ...missing].map(({ organization }) => organization),
  )
  const users = await userNames(req, [idOf(row.proposedBy), ...given.map(({ user }) => user)])
  const projects = await projectNames(req, [from.id, to.id])
  const named = ({ project, organization }: Side) => ({
    project: projects.get(project) ?? '',
    organization: organizations.get(organization) ?? '',
  })
  const resource = await req.payload.findByID({
    collection: row.resourceKind,
    id: row.resourceId,
    draft: true,
    select: { title: true },
    disableErrors: true,
    ...inLanguage(req),
  })
  const isOpen = row.state === 'open'
  return {
    id: row.id,
    state: row.state,
    title: resource?.title ?? '',
    from: projects.get(from.id) ?? '',
    to: projects.get(to.id) ?? '',
    note: row.note ?? '',
    proposedBy: users.get(idOf(row.proposedBy)) ?? '',
    proposedAt: row.createdAt,
    given: given.map((one) => ({ ...named(one), by: users.get(one.user) ?? '', at: one.at })),
    missing: missing.map(named),
    mayApprove: mayApprove(open, rights.userId).length > 0,
    mayRefuse:
      isOpen &&
      [from, to].some(({ parties }) =>
        parties.required.some((one) => signatoriesOf(parties, one).includes(rights.userId)),
      ),
    mayCancel: isOpen && hasProjectRole(rights, from.id, 'manager'),
  }
}

export type TransferView = Awaited<ReturnType<typeof transferView>>

/** Where a resource could be moved to: projects that go on, by name. */
export async function destinations(req: PayloadRequest, from: string) {
  const { docs } = await req.payload.find({
    collection: 'projects',
    where: { id: { not_equals: from }, status: { not_equals: 'ended' } },
    sort: 'sortKey',
    ...inLanguage(req),
  })
  return docs.map(({ id, name }) => ({ id, name }))
}

async function projectNames(req: PayloadRequest, ids: string[]): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'projects',
    where: { id: { in: ids } },
    ...inLanguage(req),
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}

const inLanguage = (req: PayloadRequest) =>
  ({
    locale: req.i18n?.language === 'en' ? 'en' : DEFAULT_LOCALE,
    fallbackLocale: DEFAULT_LOCALE,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  }) as const
