import type { CollectionSlug, Endpoint } from 'payload'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { User } from '../../cms/payload-types.ts'
import type { ResourceKind } from '../../cms/published/record.ts'
import { TEMPLATES } from '../../cms/templates/index.ts'
import { type Alliance, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { png } from '../helpers/markdown.ts'
import { type Answer, type Client, PASSWORD, startRest } from '../helpers/rest.ts'
import { releaseResource } from '../helpers/review.ts'
import { SAMPLES } from '../helpers/samples.ts'

/*
 * Who may do what, asked of the running API: the answer is the table access-matrix.txt. A collection,
 * global or endpoint that is added changes the table, and so does a right that is given or lost.
 */

type Slug = CollectionSlug
type Ask = { who: Client; slug: Slug; id: string; project: string }

const isDone = ({ status, body }: Answer) =>
  status < 300 && (!Array.isArray(body.docs) || body.docs.length > 0)
const where = (id: string) => `where[id][equals]=${id}`

/** An operation by its letter: whether the API did it. */
const OPERATIONS: Record<string, (ask: Ask) => Promise<boolean>> = {
  L: async ({ who, slug, id }) => isDone(await who.get(`/${slug}?${where(id)}&depth=0`)),
  N: async ({ who, slug, id }) =>
    Number((await who.get(`/${slug}/count?${where(id)}`)).body.totalDocs ?? 0) > 0,
  R: async ({ who, slug, id }) => isDone(await who.get(`/${slug}/${id}?depth=0`)),
  D: async ({ who, slug, id }) =>
    (await who.get(`/${slug}/${id}?draft=true&depth=0`)).text.includes('写在草稿里'),
  V: async ({ who, slug, id }) =>
    isDone(await who.get(`/${slug}/versions?where[parent][equals]=${id}&depth=0`)),
  F: async ({ who, slug }) =>
    slug === 'media' || slug === 'documents'
      ? isDone(await who.get(`/${slug}/file/sample.${slug === 'media' ? 'png' : 'txt'}`))
      : false,
  U: async ({ who, slug, id }) => isDone(await who.patch(`/${slug}/${id}?depth=0`, {})),
  u: async ({ who, slug, id }) => isDone(await who.patch(`/${slug}/${id}?draft=true&depth=0`, {})),
  P: async ({ who, slug, id }) =>
    isDone(await who.patch(`/${slug}/${id}?depth=0`, { _status: 'published' })),
  B: async ({ who, slug, id }) => isDone(await who.patch(`/${slug}?${where(id)}&depth=0`, {})),
  '2': async ({ who, slug, id }) => isDone(await who.post(`/${slug}/${id}/duplicate?depth=0`)),
  T: async ({ who, slug, id }) =>
    (await who.patch(`/${slug}/${id}?depth=0`, { deletedAt: new Date().toISOString() })).body.doc
      ?.deletedAt !== undefined,
  O: async ({ who, slug, id }) =>
    isDone(
      await who.post('/reorder', {
        collectionSlug: slug,
        docsToMove: [id],
        orderableFieldName: '_order',
        newKeyWillBe: 'greater',
        target: { id, key: 'a0' },
      }),
    ),
  J: async ({ who, slug, id }) =>
    isDone(
      await who.post('/payload-jobs', {
        taskSlug: 'schedulePublish',
        input: { doc: { relationTo: slug, value: id } },
      }),
    ),
  X: async ({ who, slug, id }) => (await who.delete(`/${slug}/${id}?depth=0`)).status < 300,
}
const OF_DRAFTS = ['D', 'V', 'u', 'P', 'T', 'O', 'J']
const LEGEND = `L list · N count · R read · D read the draft · V read versions · F file · C create · U save (of drafted ones as a draft)
u save as a draft · P publish · B save many · 2 duplicate · S restore a version as a draft · T trash · O reorder · J schedule a job · X delete
W filter or sort by a field that nobody may read · every row is a document of the project that author, signatory, manager and reader are members of`

let library: TestLibrary
let alliance: Alliance
let rest: Awaited<ReturnType<typeof startRest>>
let accounts: [role: string, { email: string }][]
let roles: Record<string, Client>
const ids: Partial<Record<Slug, string>> = {}

async function signIn(): Promise<Record<string, Client>> {
  const clients: [string, Client][] = []
  for (const [role, who] of accounts) clients.push([role, await rest.login(who)])
  return { nobody: rest.client() as Client, ...Object.fromEntries(clients) }
}

const make = async (slug: Slug): Promise<string> => {
  const data = SAMPLES[slug]!(alliance, ids)
  const options = 'audience' in data ? { draft: true } : {}
  const made = await library.payload.create({
    collection: slug,
    data,
    overrideAccess: true,
    depth: 0,
    ...options,
  })
  return String((made as { id: unknown }).id)
}

beforeAll(async () => {
  ;({ library, alliance } = await startAlliance({ logLevel: 'silent' }))
  rest = await startRest(library)
  const { payload } = library
  const { people, college, company, project } = alliance
  const account = (name: string, libraryRoles: User['roles'] = []) =>
    payload.create({
      collection: 'users',
      data: { name, email: `${name}@example.org`, password: PASSWORD, roles: libraryRoles },
    })
  const elsewhere = await account('elsewhere')
  const signatory = await account('signatory')
  const keeper = await account('keeper')
  const secretary = await account('secretary')
  const committee = await payload.create({
    collection: 'organizations',
    data: { name: '合作委员会', slug: 'committee', type: 'body' },
  })
  await payload.create({
    collection: 'projects',
    data: {
      name: '另一个项目',
      slug: 'elsewhere',
      type: 'resources',
      status: 'building',
      participants: [{ organization: company.id, side: 'enterprise', role: 'lead', signs: true }],
      members: (['author', 'signatory', 'manager', 'reader'] as const).map((role) => ({
        user: elsewhere.id,
        organization: company.id,
        role,
      })),
    },
  })
  await payload.update({
    collection: 'projects',
    id: project.id,
    data: {
      rulingAllowed: true,
      committee: committee.id,
      members: [
        ...(project.members ?? []).map((row) => ({
          ...row,
          user: idOf(row.user),
          organization: idOf(row.organization),
        })),
        { user: signatory.id, organization: company.id, role: 'signatory' },
      ],
    },
  })
  for (const [user, organization] of [
    [keeper, college],
    [secretary, committee],
  ] as const)
    await payload.create({
      collection: 'memberships',
      data: { user: user.id, organization: organization.id, role: 'manager' },
    })
  accounts = [
    ['stranger', people.stranger],
    ['elsewhere', elsewhere],
    ['reader', people.reader],
    ['author', people.teacher],
    ['signatory', signatory],
    ['manager', people.manager],
    ['org manager', keeper],
    ['committee', secretary],
    ['editor', await account('editor', ['editor'])],
    ['council', await account('council', ['council'])],
    ['admin', people.admin],
  ]
  roles = await signIn()

  const author = roles.author!
  for (const [slug, name, content] of [
    ['documents', 'sample.txt', 'text'],
    ['media', 'sample.png', await png('red')],
  ] as const) {
    const form = new FormData()
    form.set(
      'file',
      new File([typeof content === 'string' ? content : new Uint8Array(content)], name),
    )
    form.set('_payload', JSON.stringify({ project: project.id }))
    ids[slug] = (await author.post(`/${slug}`, form)).body.doc.id
  }
  for (const slug of Object.keys(SAMPLES) as Slug[]) ids[slug] = await make(slug)
  ids.projects = project.id
  await releaseResource({ library, alliance, kind: 'modules', id: ids.modules! })
  for (const slug of ['courses', 'modules', 'cases', 'bases', 'materials', 'units'] as const) {
    const { status, text } = await author.patch(`/${slug}/${ids[slug]}?draft=true`, {
      title: `写在草稿里 ${slug}`,
    })
    if (status !== 200) throw new Error(text)
  }
}, 180_000)
afterAll(async () => {
  await rest.stop()
  await library.stop()
})

const idOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as { id: string }).id : String(value)

async function makeAgain(slug: Slug): Promise<void> {
  const id = (ids[slug] = await make(slug))
  if (library.payload.collections[slug].config.versions)
    await roles.author!.patch(`/${slug}/${id}?draft=true`, { title: `写在草稿里 ${slug}` })
}

async function create(who: Client, slug: Slug): Promise<boolean> {
  if (slug !== 'media' && slug !== 'documents') {
    const data = SAMPLES[slug] ? SAMPLES[slug](alliance, ids) : {}
    return (await who.post(`/${slug}?draft=true&depth=0`, data)).status === 201
  }
  const form = new FormData()
  form.set(
    'file',
    slug === 'documents'
      ? new File(['x'], 'x.txt')
      : new File([new Uint8Array(await png('blue'))], 'x.png'),
  )
  form.set('_payload', JSON.stringify({ project: alliance.project.id }))
  return (await who.post(`/${slug}?depth=0`, form)).status === 201
}

async function restore(who: Client, slug: Slug, id: string): Promise<boolean> {
  const { docs } = await library.payload.findVersions({
    collection: slug as 'modules',
    where: { parent: { equals: id } },
    limit: 1,
    overrideAccess: true,
  })
  return (await who.post(`/${slug}/versions/${docs[0]!.id}?draft=true`)).status < 300
}

/** Fields that nobody reads, by name: filters and sorting by them would tell of them. */
const SECRET = ['hash', 'salt', 'resetPasswordToken', 'tokenHash']

async function filtersBySecrets(who: Client, slug: Slug): Promise<boolean> {
  const names = SECRET.filter(
    (name) => slug === 'users' || (slug === 'invitations' && name === 'tokenHash'),
  )
  for (const name of names)
    for (const query of [
      `where[${name}][exists]=true`,
      `where[${name}][like]=a`,
      `where[or][0][${name}][exists]=true`,
    ]) {
      if ((await who.get(`/${slug}?${query}`)).status < 300) return true
      if ((await who.get(`/${slug}/count?${query}`)).status < 300) return true
    }
  for (const name of names) if (await sortsBy(who, slug, name)) return true
  return false
}

/** Whether an order follows a secret: then it is another one backwards. */
async function sortsBy(who: Client, slug: Slug, name: string): Promise<boolean> {
  const order = async (sort: string) =>
    ((await who.get(`/${slug}?sort=${sort}&limit=50&depth=0`)).body.docs ?? []).map(({ id }) => id)
  const [up, down] = [await order(name), await order(`-${name}`)]
  return up.length > 1 && up.join() === down.toReversed().join()
}

async function lettersOf(who: Client, slug: Slug): Promise<string> {
  const { versions } = library.payload.collections[slug].config
  let letters = ''
  const add = (letter: string, isAllowed: boolean) => (letters += isAllowed ? letter : '')
  add('C', await create(who, slug))
  if (await filtersBySecrets(who, slug)) add('W', true)
  if (!ids[slug]) return letters
  for (const [letter, operation] of Object.entries(OPERATIONS)) {
    if (!versions && OF_DRAFTS.includes(letter)) continue
    const isAllowed = await operation({ who, slug, id: ids[slug], project: alliance.project.id })
    add(letter, isAllowed)
    if ((letter === 'X' || letter === 'T') && isAllowed) await makeAgain(slug)
  }
  if (versions) add('S', await restore(who, slug, ids[slug]))
  return [...letters].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).join('')
}
const ORDER = 'LNRDVFWCUuPB2STOJX'

// The rules are the same code on both databases; one table is enough.
const isOnce = inject('mongodbUrl') === ''

test.runIf(isOnce)(
  'every collection answers every role as the table says',
  async () => {
    const rows: string[][] = [['', ...Object.keys(roles)]]
    for (const { slug } of library.payload.config.collections) {
      if (slug === 'payload-migrations') continue
      const cells: string[] = []
      for (const who of Object.values(roles)) cells.push(await lettersOf(who, slug))
      rows.push([slug, ...cells])
    }
    for (const { slug } of library.payload.config.globals) {
      const cells: string[] = []
      for (const who of Object.values(roles)) {
        const read = (await who.get(`/globals/${slug}`)).status < 300
        const save = (await who.post(`/globals/${slug}`, {})).status < 300
        cells.push(`${read ? 'R' : ''}${save ? 'U' : ''}`)
      }
      rows.push([`global ${slug}`, ...cells])
    }
    await expect(`${LEGEND}\n\n${table(rows)}`).toMatchFileSnapshot('access-matrix.txt')
  },
  240_000,
)

/** What our endpoints are asked with: right in form, and nothing but the right decides. */
const BODIES: Record<string, () => Record<string, unknown>> = {
  'send-back': () => ({ contentHash: 'x', reasons: ['accuracy'] }),
  approve: () => ({ contentHash: 'x' }),
  withdraw: () => ({ reason: 'error' }),
  '': () => ({ deletedAt: null }),
  invite: () => ({ email: `m${Math.random()}@example.org`, name: '新', role: 'member' }),
  '/lists/:kind/preview': () => ({
    name: 'list.csv',
    list: Buffer.from('标题\n一').toString('base64'),
  }),
  '/lists/:kind/row': () => ({ row: { row: 2, cells: { title: '一' } } }),
}

test.runIf(isOnce)(
  'every endpoint of ours answers every role as the table says',
  async () => {
    const rows: string[][] = [['', ...Object.keys(roles)]]
    const { collections, endpoints } = library.payload.config
    for (const { slug, endpoints } of collections)
      for (const { method, path } of ours(slug, endpoints || [])) {
        const id = await targetOf(slug)
        const ask = () => ({
          method,
          address: `/${slug}${path.replace(':id', id)}${path === '/' ? `?${where(id)}` : ''}`,
          body: bodyOf(slug, path),
        })
        rows.push([`${method} /${slug}${path}`, ...(await answersOf(ask))])
        if (path === '/sign-out-everywhere') roles = await signIn()
      }
    for (const { method, path } of ours('', endpoints)) {
      const ask = () => ({
        method,
        address: path.replace(':kind', 'modules'),
        body: { project: alliance.project.id, ...BODIES[path]?.() },
      })
      rows.push([`${method} ${path}`, ...(await answersOf(ask))])
    }
    await expect(table(rows)).toMatchFileSnapshot('access-matrix-endpoints.txt')
  },
  240_000,
)

type Question = { method: string; address: string; body: Record<string, unknown> }

/** Whether each role may; who may not is told to sign in, that it is not theirs, or that there is nothing. */
async function answersOf(ask: () => Question): Promise<string[]> {
  const cells: string[] = []
  for (const who of Object.values(roles)) {
    const { method, address, body } = ask()
    const sent = method === 'get' ? undefined : body
    const { status } = await who.send(method.toUpperCase(), address, sent)
    cells.push([401, 403, 404].includes(status) ? '' : 'may')
  }
  return cells
}

/** What an endpoint is asked for: a draft that nobody has released, or the alliance's own rows. */
async function targetOf(slug: Slug): Promise<string> {
  const { project, college } = alliance
  const known: Partial<Record<Slug, string>> = {
    projects: project.id,
    organizations: college.id,
    invitations: ids.invitations,
  }
  const id = known[slug] ?? (await make(slug))
  if (slug === 'users')
    await library.payload.create({
      collection: 'memberships',
      data: { user: id, organization: college.id, role: 'member' },
    })
  return id
}

function bodyOf(slug: string, path: string): Record<string, unknown> {
  const body = BODIES[path.split('/').at(-1)!]?.() ?? {}
  if (path === '/from-template')
    Object.assign(body, {
      template: TEMPLATES[slug as ResourceKind][0]!.name,
      project: alliance.project.id,
      title: '起步',
    })
  if (slug === 'projects')
    Object.assign(body, { role: 'reader', organization: alliance.college.id })
  return body
}

/** Endpoints that stand before Payload's own, which begin with the count of the collection, login or access. */
function ours(slug: string, endpoints: readonly Omit<Endpoint, 'root'>[]) {
  if (slug.startsWith('payload-')) return []
  const first = endpoints.findIndex(({ path }) =>
    ['/count', '/forgot-password', '/paste-url/:id?', '/access'].includes(path),
  )
  return endpoints.slice(0, first)
}

function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(1, ...rows.map((row) => row[column]!.length)))
  return (
    rows
      .map((row) =>
        row
          .map((cell, column) => (cell || (column > 0 ? '–' : '')).padEnd(widths[column]!))
          .join('  ')
          .trimEnd(),
      )
      .join('\n') + '\n'
  )
}
