import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailDigests } from '../../cms/notices/digest.ts'
import type { User } from '../../cms/payload-types.ts'
import { comment } from '../../cms/workflow/comments.ts'
import { submit } from '../../cms/workflow/review.ts'
import { type Alliance, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { writeModule } from '../helpers/review.ts'
import { messageOf, PASSWORD, startRest } from '../helpers/rest.ts'

type Mail = { to: string; subject: string; text: string }

let mails: Mail[] = []
const smtp = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, _, done) {
    void simpleParser(stream).then(({ to, subject = '', text = '' }) => {
      mails.push({
        to: [to]
          .flat()
          .map((one) => one?.text)
          .join(),
        subject,
        text,
      })
      done()
    }, done)
  },
})

let library: TestLibrary
let alliance: Alliance
let rest: Awaited<ReturnType<typeof startRest>>

beforeAll(async () => {
  const server = smtp.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  ;({ library, alliance } = await startAlliance())
  rest = await startRest(library)
}, 120_000)
afterAll(async () => {
  delete process.env.SMTP_URL
  await rest.stop()
  await library.stop()
  await new Promise<void>((resolve) => smtp.close(resolve))
})

/** The one mail that came since the last look, and what its link carries. */
function received() {
  expect(mails).toHaveLength(1)
  const [mail] = mails as [Mail]
  mails = []
  return { ...mail, token: /\/admin\/(?:invitation|reset)\/([\w-]+)/.exec(mail.text)?.[1] ?? '' }
}

test('an account lives by mail: invitation, first password, a new one, its end', async () => {
  const email = 'wang.fang@example.org'
  const signIn = (password: string) => rest.client().post('/users/login', { email, password })
  const manager = await rest.login(alliance.people.manager)
  const invited = await manager.post(`/projects/${alliance.project.id}/invite`, {
    email,
    name: '王芳',
    role: 'author',
    organization: alliance.college.id,
  })
  expect(invited.body).toMatchObject({ state: 'invited', mailed: true })
  expect(invited.text).not.toContain('/admin/invitation/')

  const invitation = received()
  expect(invitation).toMatchObject({
    to: email,
    subject: expect.stringContaining('邀请您加入') as string,
  })
  expect(invitation.text).toContain('王芳，您好')
  expect(invitation.text).toContain('manager invites you')
  await rest.client().post('/invitations/accept', { token: invitation.token, password: PASSWORD })
  const first = await signIn(PASSWORD)
  expect(first.status).toBe(200)
  const session = rest.client({ authorization: `JWT ${String(first.body.token)}` })
  const { body: me } = await session.get('/users/me')
  const { id } = me.user as { id: string }

  await rest.client().post('/users/forgot-password', { email })
  const reset = received()
  expect(reset).toMatchObject({ to: email, subject: expect.stringContaining('重设密码') as string })
  expect(reset.text).toContain('王芳')
  const changed = await rest
    .client()
    .post('/users/reset-password', { token: reset.token, password: 'a second password' })
  expect(changed.status).toBe(200)
  expect(
    (
      await rest
        .client()
        .post('/users/reset-password', { token: reset.token, password: 'a third password' })
    ).status,
  ).toBe(403)
  expect((await session.get('/users/me')).body.user).toBeNull()
  expect((await signIn(PASSWORD)).status).toBe(401)

  const again = await signIn('a second password')
  const open = rest.client({ authorization: `JWT ${String(again.body.token)}` })
  expect((await open.get('/users/own-data')).body).toMatchObject({
    account: { email, name: '王芳' },
    projects: [{ roles: [{ user: id }] }],
    credits: [],
  })
  expect((await open.get('/projects')).status).toBe(200)
  expect((await open.post(`/users/${alliance.people.teacher.id}/deactivate`)).status).toBe(403)

  const admin = await rest.login(alliance.people.admin)
  expect((await admin.post(`/users/${alliance.people.admin.id}/deactivate`)).status).toBe(403)
  expect((await admin.post(`/users/${id}/deactivate`)).status).toBe(200)
  expect(received()).toMatchObject({
    to: email,
    subject: expect.stringContaining('停用') as string,
  })
  expect((await open.get('/projects')).status).toBe(403)
  const closed = await signIn('a second password')
  expect([closed.status, messageOf(closed)]).toEqual([
    403,
    expect.stringMatching(/已停用.*deactivated/),
  ])

  expect((await admin.post(`/users/${id}/erase`)).status).toBe(200)
  const erased = await admin.get(`/users/${id}`)
  expect(erased.body).toMatchObject({ name: '已注销用户' })
  expect(erased.text).not.toContain('wang.fang')
  expect((await admin.get('/invitations?depth=0')).text).not.toMatch(/wang.fang|王芳/)
  expect((await admin.post(`/users/${id}/reactivate`)).status).toBe(409)
})

test('what happened is mailed in one mail an hour, not to who read it or wants none', async () => {
  const { people } = alliance
  const { id } = await writeModule(library, alliance, '摘要邮件')
  const target = async (who: User) => ({ req: await library.as(who), kind: 'modules' as const, id })
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)
  const mailAfter = async (minutes: number) => {
    mails = []
    await mailDigests(library.payload, inMinutes(minutes))
    return mails.map(({ to, subject }) => [to, subject.split(' ')[0]])
  }
  await submit(await target(people.teacher))
  await comment({ ...(await target(people.engineer)), text: '<b>qzcomment</b>' })
  expect(await mailAfter(1)).toEqual([])
  const both = await mailAfter(11)
  expect(both.sort()).toEqual([
    [people.collegeSignatory.email, '1'],
    [people.engineer.email, '1'],
    [people.teacher.email, '1'],
  ])
  const mail = mails.find(({ to }) => to === people.teacher.email)!
  expect(mail.text).toMatch(/有新批注 · New comment：《摘要邮件》（engineer）/)
  expect(mail.text).toContain(`/admin/collections/modules/${id}/review`)
  expect(mail.text).not.toContain('qzcomment')

  await comment({ ...(await target(people.engineer)), text: '又一条' })
  await comment({ ...(await target(people.engineer)), text: '再一条' })
  expect(await mailAfter(30)).toEqual([])
  expect(await mailAfter(90)).toEqual([[people.teacher.email, '2']])

  await comment({ ...(await target(people.engineer)), text: '读过的' })
  const teacher = await rest.login(people.teacher)
  await teacher.post('/notices/read')
  expect(await mailAfter(200)).toEqual([])
  await comment({ ...(await target(people.engineer)), text: '不想收' })
  expect(
    (await teacher.patch(`/users/${people.teacher.id}`, { noticesByMail: false })).status,
  ).toBe(200)
  expect(await mailAfter(300)).toEqual([])
})

test('signing out everywhere ends every session of one’s own', async () => {
  const sessions = [
    await rest.login(alliance.people.reader),
    await rest.login(alliance.people.reader),
  ]
  expect((await sessions[0]!.post('/users/sign-out-everywhere')).status).toBe(200)
  for (const session of sessions) expect((await session.get('/users/me')).body.user).toBeNull()
})
