import type { CollectionConfig, FieldAccess, PayloadRequest, Where } from 'payload'
import { idOf, rightsOf } from '../../access/rights.ts'
import { libraryRole, loggedIn, nobody } from '../../access/rules.ts'
import { label, options } from '../../fields/label.ts'
import { sortKeyField } from '../../fields/sort-key.ts'
import { enqueueAfterChange, enqueueAfterDelete } from '../../publishing/enqueue.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'

/** Who contributed. A person need not have an account; nobody is shown to readers without consent. */
export const People: CollectionConfig = plainCollection({
  slug: 'people',
  labels: { singular: label('人员', 'Person'), plural: label('人员', 'People') },
  admin: {
    group: GROUPS.parties,
    useAsTitle: 'name',
    defaultColumns: ['name', 'title', 'consent'],
  },
  defaultSort: 'sortKey',
  access: {
    read: loggedIn,
    create: async ({ req }) =>
      ((await rightsOf(req))?.manages.size ?? 0) > 0 || libraryRole('admin')({ req }),
    update: themselvesOrTheirManager,
    // Credits count on them.
    delete: nobody,
  },
  hooks: {
    afterChange: [enqueueAfterChange('people')],
    afterDelete: [enqueueAfterDelete('people')],
  },
  fields: [
    { name: 'name', type: 'text', required: true, localized: true, label: label('姓名', 'Name') },
    sortKeyField('name'),
    { name: 'title', type: 'text', localized: true, label: label('职称或职务', 'Title') },
    {
      name: 'dualQualified',
      type: 'select',
      label: label('双师型等级', 'Dual-qualified grade'),
      options: options({
        junior: ['初级', 'Junior'],
        intermediate: ['中级', 'Intermediate'],
        senior: ['高级', 'Senior'],
      }),
    },
    { name: 'expertise', type: 'text', localized: true, label: label('专长', 'Expertise') },
    {
      name: 'consent',
      type: 'checkbox',
      defaultValue: false,
      label: label('本人同意公开展示', 'Agrees to be shown'),
      access: { create: consents, update: consents },
      admin: {
        description: label(
          '有账号的人员只能由本人勾选；没有账号的，由单位管理员凭本人书面同意勾选',
          'Who has an account ticks it themselves; for others the manager of their organization does, on their written consent',
        ),
      },
    },
    { name: 'orcid', type: 'text', label: label('ORCID', 'ORCID') },
    { name: 'user', type: 'relationship', relationTo: 'users', label: label('账号', 'Account') },
  ],
})

type Requested = { req: PayloadRequest }

/** The person, an administrator, and who manages an organization where the person works or worked. */
async function themselvesOrTheirManager({ req }: Requested): Promise<boolean | Where> {
  const rights = await rightsOf(req)
  if (!rights) return false
  if (rights.library.has('admin')) return true
  const themselves = { user: { equals: rights.userId } }
  if (rights.manages.size === 0) return themselves
  const { docs } = await req.payload.find({
    collection: 'affiliations',
    where: { organization: { in: [...rights.manages] } },
    select: { person: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return { or: [themselves, { id: { in: docs.map(({ person }) => idOf(person)) } }] }
}

/** Nobody agrees in the name of somebody who can do so. */
async function consents({ req, doc, data }: Parameters<FieldAccess>[0]): Promise<boolean> {
  const rights = await rightsOf(req)
  const { user } = { ...data, ...doc } as { user?: unknown }
  return !user || idOf(user) === rights?.userId || (rights?.library.has('admin') ?? false)
}
