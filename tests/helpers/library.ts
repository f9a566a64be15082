import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { inject } from 'vitest'
import type { User } from '../../cms/payload-types.ts'
import { openMade } from './made-once.ts'

export type TestLibrary = Awaited<ReturnType<typeof startLibrary>>

/** What is there before a library starts, in its folder and in its database before that is migrated; what it logs. */
type Prepare = {
  folder?: (dataDir: string) => Promise<void>
  database?: (payload: Payload) => Promise<void>
  /** `silent` where most requests are made to be refused. */
  logLevel?: 'error' | 'silent'
}

/**
 * A real Payload on a database of its own: SQLite in a new folder, or, in the project `cms-mongodb`, a
 * new database of the MongoDB that TEST_MONGODB_URL names. One a test file: the config is read once.
 */
export const startLibrary = async (prepare: Prepare = {}) =>
  (await start('migrated', prepare, () => Promise.resolve())).library

/** A library with an alliance in it. */
export async function startAlliance(prepare: Prepare = {}) {
  const { library, made } = await start('alliance', prepare, foundAlliance)
  return { library, alliance: made }
}

async function start<T>(name: string, prepare: Prepare, make: (payload: Payload) => Promise<T>) {
  const databaseUrl = newDatabase(inject('mongodbUrl'))
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'ronghe-'))
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: 'a secret of tests, longer than thirty-two characters',
    DATABASE_URL: databaseUrl ?? '',
    PAYLOAD_LOG_LEVEL: prepare.logLevel ?? 'error',
  })
  await prepare.folder?.(dataDir)
  const { openPayload } = await import('../../scripts/library.ts')
  const { migrate } = await import('../../cms/migrate.ts')
  const isNew = !databaseUrl && !prepare.folder && !prepare.database
  const { payload, made } = await openMade(isNew ? { name, dataDir } : undefined, {
    open: openPayload,
    async make(payload) {
      await prepare.database?.(payload)
      await migrate(payload)
      return make(payload)
    },
  })
  const library = {
    payload,
    dataDir,
    /** A request in the name of a user, as the REST API would make it. */
    as: (user: User): Promise<PayloadRequest> =>
      createLocalReq({ user: { ...user, collection: 'users' }, locale: 'zh' }, payload),
    async stop() {
      await dropDatabase(payload)
      await payload.destroy()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return { library, made }
}

/**
 * Takes a MongoDB's database away; SQLite's goes with its folder. The driver is asked: mongoose holds a
 * connection for lost whose last heartbeat fell into an hour that a test's clock was put back to.
 */
export async function dropDatabase({ db }: Payload): Promise<void> {
  if ('connection' in db)
    await (db.connection as { db: { dropDatabase(): Promise<boolean> } }).db.dropDatabase()
}

/** A database of that MongoDB that no other test has. */
export function newDatabase(mongodbUrl: string): string | undefined {
  if (!mongodbUrl) return undefined
  const url = new URL(mongodbUrl)
  url.pathname = `/ronghe_test_${randomBytes(6).toString('hex')}`
  return url.href
}

/** A college and a company with a project of their own, and one person for each part in it. */
export async function foundAlliance(payload: Payload) {
  const organization = (name: string, slug: string, type: 'vocational-college' | 'enterprise') =>
    payload.create({
      collection: 'organizations',
      data: { name, slug, type },
      overrideAccess: true,
    })
  const user = (name: string, roles: User['roles'] = []) =>
    payload.create({
      collection: 'users',
      data: { name, email: `${name}@example.org`, password: 'a long password', roles },
      overrideAccess: true,
    })
  const college = await organization('江城职业技术学院', 'jiangcheng', 'vocational-college')
  const company = await organization('华工智能装备有限公司', 'huagong', 'enterprise')
  const people = {
    teacher: await user('teacher'),
    collegeSignatory: await user('dean'),
    engineer: await user('engineer'),
    manager: await user('manager'),
    reader: await user('reader'),
    stranger: await user('stranger'),
    admin: await user('admin', ['admin']),
  }
  const member = (
    who: User,
    role: 'author' | 'signatory' | 'manager' | 'reader',
    organizationId = college.id,
  ) => ({
    user: who.id,
    organization: organizationId,
    role,
  })
  const project = await payload.create({
    collection: 'projects',
    data: {
      name: '工业机器人资源共建',
      slug: 'robots',
      type: 'resources',
      status: 'building',
      participants: [
        { organization: college.id, side: 'college', role: 'lead', rank: 1, signs: true },
        { organization: company.id, side: 'enterprise', role: 'co-host', rank: 2, signs: true },
      ],
      members: [
        member(people.teacher, 'author'),
        member(people.collegeSignatory, 'signatory'),
        member(people.engineer, 'author', company.id),
        member(people.engineer, 'signatory', company.id),
        member(people.manager, 'manager'),
        member(people.reader, 'reader'),
      ],
    },
    overrideAccess: true,
  })
  return { college, company, project, people }
}

export type Alliance = Awaited<ReturnType<typeof foundAlliance>>

/** The smallest rich text: one paragraph. */
export const paragraph = (text: string) => ({
  root: {
    type: 'root',
    format: '' as const,
    indent: 0,
    version: 1,
    direction: 'ltr' as const,
    children: [
      {
        type: 'paragraph',
        version: 1,
        format: '' as const,
        indent: 0,
        direction: 'ltr' as const,
        children: [
          { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' },
        ],
      },
    ],
  },
})
