import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { People } from '../../cms/accounts/people.ts'
import { type Alliance, foundAlliance, startLibrary, type TestLibrary } from '../helpers/library.ts'
import { type Client, messageOf, PASSWORD, startRest } from '../helpers/rest.ts'

let library: TestLibrary
let alliance: Alliance
let rest: Awaited<ReturnType<typeof startRest>>
let admin: Client

beforeAll(async () => {
  library = await startLibrary()
  rest = await startRest(library)
})
afterAll(async () => {
  await rest.stop()
  await library.stop()
})

const from = (address: string) => rest.client({ 'x-forwarded-for': address })
const accounts = async () => (await library.payload.count({ collection: 'users' })).totalDocs

/** What a link in an answer carries after its last slash. */
const tokenOf = (link: unknown) => String(link).split('/').at(-1)!

test('nobody registers, in an empty library least of all', async () => {
  const first = { email: 'first@example.org', password: PASSWORD, name: 'First' }
  const register = await rest.client().post('/users/first-register', first)
  expect([register.status, messageOf(register)]).toEqual([
    403,
    expect.stringMatching(/npm run admin/),
  ])
  expect((await rest.client().post('/users', first)).status).toBe(403)
  expect(await accounts()).toBe(0)
  alliance = await foundAlliance(library.payload)
  admin = await rest.login(alliance.people.admin)
  expect((await rest.client().post('/users/first-register', first)).status).toBe(403)
})

describe('an invitation', () => {
  const someone = { email: 'Li.Wei@example.org', name: '李伟', role: 'author' }
  const intoCollege = () => ({ ...someone, organization: alliance.college.id })

  test('is made by a manager, shown where no mail is sent, and sets the first password once', async () => {
    const manager = await rest.login(alliance.people.manager)
    const invited = await manager.post(`/projects/${alliance.project.id}/invite`, intoCollege())
    expect(invited.body).toMatchObject({ state: 'invited', mailed: false })
    const token = tokenOf(invited.body.link)
    const accept = (password: string) =>
      rest.client().post('/invitations/accept', { token, password })

    const short = await accept('too short')
    expect([short.status, messageOf(short)]).toEqual([
      400,
      expect.stringMatching(/至少 10 个字符.*at least 10/),
    ])
    expect((await accept(PASSWORD)).body).toEqual({ email: 'li.wei@example.org' })
    const again = await accept(PASSWORD)
    expect([again.status, messageOf(again)]).toEqual([
      410,
      expect.stringMatching(/已失效.*expired/),
    ])

    const newcomer = await rest.login({ email: 'li.wei@example.org' })
    const { body } = await newcomer.get('/projects?depth=0')
    expect(body.docs.map(({ id }) => id)).toEqual([alliance.project.id])
    const unit = { title: '新单元', project: alliance.project.id, audience: 'public' }
    expect((await newcomer.post('/units?draft=true', unit)).status).toBe(201)
  })

  test('leaves no trace of its link that anybody could read', async () => {
    const invited = await admin.post(`/organizations/${alliance.college.id}/invite`, {
      email: 'trace@example.org',
      name: '迹',
      role: 'member',
    })
    const { body, text } = await admin.get('/invitations?depth=0')
    expect(body.docs.map(({ email }) => email)).toContain('trace@example.org')
    expect(text).not.toContain(tokenOf(invited.body.link))
    expect(text).not.toContain('tokenHash')
    expect((await admin.get('/invitations?where[tokenHash][like]=a')).status).toBe(400)
    const [row] = (
      await library.payload.find({
        collection: 'invitations',
        where: { email: { equals: 'trace@example.org' } },
      })
    ).docs
    expect(JSON.stringify(row)).not.toContain(tokenOf(invited.body.link))
  })

  test('ends when it is revoked, or when another is sent to the same place', async () => {
    const send = async () => {
      const who = { email: 'gone@example.org', name: '离', role: 'member' }
      return (await admin.post(`/organizations/${alliance.college.id}/invite`, who)).body
    }
    const status = async (link: unknown) =>
      (
        await rest
          .client()
          .post('/invitations/accept', { token: tokenOf(link), password: PASSWORD })
      ).status
    const first = await send()
    const second = await send()
    expect(await status(first.link)).toBe(410)
    await admin.post(`/invitations/${String(second.invitation)}/revoke`)
    expect(await status(second.link)).toBe(410)
  })

  test('of somebody with an account makes them a member at once', async () => {
    const { email, id, name } = alliance.people.stranger
    const manager = await rest.login(alliance.people.manager)
    const row = { email, name, role: 'reader', organization: alliance.college.id }
    const before = await accounts()
    const { body } = await manager.post(`/projects/${alliance.project.id}/invite`, row)
    expect(body).toEqual({ state: 'added', mailed: false })
    expect(await accounts()).toBe(before)
    const project = await library.payload.findByID({
      collection: 'projects',
      id: alliance.project.id,
      depth: 0,
    })
    expect(project.members?.filter((member) => member.user === id)).toMatchObject([
      { role: 'reader' },
    ])
  })

  test('is nobody else’s to make: not of authors, not for the other side, not for strangers to the project', async () => {
    const { people, project, college, company } = alliance
    const invite = async (who: { email: string }, role: string, organization: string) => {
      const body = { email: 'x@example.org', name: 'X', role, organization }
      return (await (await rest.login(who)).post(`/projects/${project.id}/invite`, body)).status
    }
    const { totalDocs } = await library.payload.count({ collection: 'invitations' })
    expect(await invite(people.teacher, 'author', college.id)).toBe(403)
    expect(await invite(people.manager, 'signatory', company.id)).toBe(403)
    expect(await invite(people.manager, 'manager', company.id)).toBe(403)
    expect(
      (await rest.client().post(`/projects/${project.id}/invite`, { email: 'x@example.org' }))
        .status,
    ).not.toBe(200)
    const joined = await (
      await rest.login(people.manager)
    ).post(`/organizations/${college.id}/invite`, {
      email: 'x@example.org',
      name: 'X',
      role: 'manager',
    })
    expect(joined.status).toBe(403)
    expect((await library.payload.count({ collection: 'invitations' })).totalDocs).toBe(totalDocs)
  })
})

describe('rights', () => {
  test('are never changed by their owner, and a side is not signed for by the other', async () => {
    const { people, project, college, company } = alliance
    const manager = await rest.login(people.manager)
    const { members = [] } = await library.payload.findByID({
      collection: 'projects',
      id: project.id,
      depth: 0,
    })
    const add = (user: string, role: string, organization: string) =>
      manager.patch(`/projects/${project.id}`, {
        members: [...(members ?? []), { user, role, organization }],
      })
    for (const answer of [
      await add(people.manager.id, 'signatory', college.id),
      await add(people.stranger.id, 'signatory', company.id),
      await add(people.stranger.id, 'manager', company.id),
      await manager.patch(`/projects/${project.id}`, {
        members: members?.map((row) => ({ ...row, organization: company.id })),
      }),
    ])
      expect([answer.status, messageOf(answer)]).toEqual([403, expect.stringMatching(/.+ \/ .+/)])
    await manager.patch(`/users/${people.manager.id}`, { roles: ['admin'], isDemo: true })
    await admin.patch(`/users/${people.admin.id}`, { roles: ['admin', 'editor'] })
    const roles = async (id: string) =>
      (await library.payload.findByID({ collection: 'users', id })).roles
    expect(await roles(people.manager.id)).toEqual([])
    expect(await roles(people.admin.id)).toEqual(['admin'])
    const allowed = await add(people.stranger.id, 'signatory', college.id)
    expect([allowed.status, messageOf(allowed)]).toEqual([200, ''])
  })
})

describe('the people of a project', () => {
  const people = async (who: Client, at = `/projects/${alliance.project.id}`) =>
    (await who.get(`${at}/people`)).body as unknown as People
  const of = ({ people: all }: People, user: { id: string }) =>
    all.find((row) => row.user === user.id)

  test('are changed and ended by its manager: the row of until now stays as history', async () => {
    const manager = await rest.login(alliance.people.manager)
    const { reader, teacher } = alliance.people
    const address = `/projects/${alliance.project.id}/people`
    const before = of(await people(manager), reader)!
    expect(before).toMatchObject({
      name: 'reader',
      role: 'reader',
      isActive: true,
      mayChange: true,
    })
    const changed = await manager.post(`${address}/${before.row}`, { role: 'author' })
    expect(
      (changed.body as unknown as People).people.filter((row) => row.user === reader.id),
    ).toMatchObject([
      { role: 'author', isActive: true },
      { role: 'reader', isActive: false },
    ])
    const now = of(await people(manager), reader)!
    await manager.post(`${address}/${now.row}`, { ends: true })
    expect((await (await rest.login(reader)).get(address)).status).toBe(404)
    expect((await manager.post(`${address}/${now.row}`, { ends: true })).status).toBe(404)
    expect((await manager.post(`${address}/${before.row}`, { role: 'king' })).status).toBe(404)
    const author = await rest.login(teacher)
    expect(of(await people(author), alliance.people.manager)).toMatchObject({ mayChange: false })
    const own = of(await people(manager), alliance.people.manager)!
    for (const [who, row] of [
      [author, own.row],
      [manager, own.row],
      [
        manager,
        (await people(manager)).people.find(
          (row) => row.user === alliance.people.engineer.id && row.role === 'signatory',
        )!.row,
      ],
    ] as const)
      expect((await who.post(`${address}/${row}`, { ends: true })).status).toBe(403)
  })

  test('lose their roles when they leave the organization they had them for', async () => {
    const { college, people: who, project } = alliance
    const at = `/organizations/${college.id}`
    await admin.post('/memberships', { user: who.collegeSignatory.id, organization: college.id })
    const member = of(await people(admin, at), who.collegeSignatory)!
    const promoted = await admin.post(`${at}/people/${member.row}`, { role: 'manager' })
    expect(promoted.status, promoted.text).toBe(200)
    const manager = await rest.login(who.collegeSignatory)
    expect((await people(manager, at)).mayInvite).toBe(true)
    expect(of(await people(admin), who.collegeSignatory)).toMatchObject({ isActive: true })

    const now = (await people(admin, at)).people.find(
      (row) => row.user === who.collegeSignatory.id && row.isActive,
    )!
    await admin.post(`${at}/people/${now.row}`, { ends: true })
    expect(of(await people(admin), who.collegeSignatory)).toMatchObject({ isActive: false })
    expect((await manager.get(`/projects/${project.id}`)).status).toBe(404)
  })
})

describe('a new password', () => {
  test('is at least ten characters, wherever it is set', async () => {
    const { people } = alliance
    const reader = await rest.login(people.reader)
    const own = await reader.patch(`/users/${people.reader.id}`, { password: 'short' })
    expect([own.status, messageOf(own)]).toEqual([400, expect.stringMatching(/至少 10 个字符/)])
    const { body } = await admin.post(`/users/${people.reader.id}/reset-link`)
    const token = tokenOf(body.link)
    const reset = await rest.client().post('/users/reset-password', { token, password: 'short' })
    expect([reset.status, messageOf(reset)]).toEqual([400, expect.stringMatching(/至少 10 个字符/)])
    expect(
      (await rest.client().post('/users/reset-password', { token, password: 'another password' }))
        .status,
    ).toBe(200)
    expect((await reader.get('/users/me')).body.user).toBeNull()
    expect(
      (await rest.client().post('/users/login', { email: people.reader.email, password: PASSWORD }))
        .status,
    ).toBe(401)
    await rest.login(people.reader, 'another password')
  })

  test('is asked for without telling who has an account', async () => {
    const ask = (email: string) => from('192.0.2.7').post('/users/forgot-password', { email })
    const [known, unknown] = [
      await ask(alliance.people.teacher.email),
      await ask('nobody@example.org'),
    ]
    expect([known.status, known.text]).toEqual([200, unknown.text])
  })

  test('is not had for somebody else by people who do not look after them', async () => {
    const manager = await rest.login(alliance.people.manager)
    expect((await manager.post(`/users/${alliance.people.engineer.id}/reset-link`)).status).toBe(
      403,
    )
    expect(
      (await rest.client().post(`/users/${alliance.people.engineer.id}/reset-link`)).status,
    ).toBe(401)
  })
})

describe('a hundred wrong passwords', () => {
  test('end in how long to wait, while the owner signs in from another address', async () => {
    const { email } = alliance.people.teacher
    const attack = () =>
      from('198.51.100.9').post('/users/login', { email, password: 'a wrong password' })
    const answers = []
    for (let attempt = 0; attempt < 100; attempt++) answers.push(await attack())
    const refused = answers.at(-1)!
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
    expect([refused.status, messageOf(refused)]).toEqual([
      429,
      expect.stringMatching(/请 \d+ 分钟后再试.*try again in \d+ min/),
    ])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const right = await from('198.51.100.9').post('/users/login', { email, password: PASSWORD })
    expect(right.status).toBe(429)
    const elsewhere = await from('203.0.113.5').post('/users/login', { email, password: PASSWORD })
    expect(elsewhere.status).toBe(200)
  })

  test('of many accounts from one address stop that address', async () => {
    const { ATTEMPT_LIMITS } = await import('../../cms/accounts/attempts.ts')
    const guess = (account: number) =>
      from('198.51.100.77').post('/users/login', {
        email: `guess${account}@example.org`,
        password: 'a wrong password',
      })
    const { points } = ATTEMPT_LIMITS['login-address']
    const statuses = await Promise.all(
      Array.from({ length: points + 1 }, (_, account) =>
        guess(account).then(({ status }) => status),
      ),
    )
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  })

  test('do not count what the proxy’s client says of itself', async () => {
    const statuses = []
    for (let attempt = 0; attempt < 11; attempt++) {
      const lying = from(`10.0.0.${attempt}, 198.51.100.20`)
      statuses.push(
        (await lying.post('/users/login', { email: 'a@example.org', password: 'a wrong password' }))
          .status,
      )
    }
    expect(statuses.at(-1)).toBe(429)
  })

  test('to new passwords are limited too', async () => {
    const ask = async () =>
      (await from('192.0.2.50').post('/users/forgot-password', { email: 'a@example.org' })).status
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([200, 200, 200, 429])
  })
})

test('who is credited is changed by themselves and by the manager of their organization, and nobody else agrees for them', async () => {
  const { payload } = library
  const { college, company, people } = alliance
  for (const [user, organization] of [
    [people.manager, college],
    [people.stranger, company],
  ] as const)
    await payload.create({
      collection: 'memberships',
      data: { user: user.id, organization: organization.id, role: 'manager' },
    })
  const itself = await payload.create({
    collection: 'users',
    data: { name: '陈静', email: 'chen.jing@example.org', password: PASSWORD },
  })
  const person = await payload.create({
    collection: 'people',
    data: { name: '陈静', user: itself.id },
  })
  await payload.create({
    collection: 'affiliations',
    data: { person: person.id, organization: college.id, type: 'staff' },
  })
  const change = async (who: { email: string }, data: object) =>
    (await (await rest.login(who)).patch(`/people/${person.id}?depth=0`, data)).status
  const stored = async () => {
    const { title, consent } = await payload.findByID({ collection: 'people', id: person.id })
    return [title, consent]
  }
  expect(await change(people.stranger, { title: '教授' })).toBe(403)
  expect(await change(people.manager, { title: '教授', consent: true })).toBe(200)
  expect(await stored()).toEqual(['教授', false])
  expect(await change(itself, { consent: true })).toBe(200)
  expect(await stored()).toEqual(['教授', true])
})

test('accounts of the demo are refused in production', async () => {
  const { id, email } = await library.payload.create({
    collection: 'users',
    data: { name: '演示', email: 'demo@example.org', password: PASSWORD, isDemo: true },
  })
  const demo = await rest.login({ email })
  process.env.RONGHE_ENV = 'production'
  try {
    const login = await rest.client().post('/users/login', { email, password: PASSWORD })
    expect([login.status, messageOf(login)]).toEqual([
      403,
      expect.stringMatching(/演示账号.*refused in production/),
    ])
    expect((await demo.get(`/users/${id}`)).status).toBe(403)
    expect((await demo.get('/organizations')).status).toBe(403)
  } finally {
    delete process.env.RONGHE_ENV
  }
})
