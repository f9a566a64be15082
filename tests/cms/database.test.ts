import { randomUUID } from 'node:crypto'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createLocalReq, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { database } from '../../cms/database.ts'
import { inTransaction } from '../../cms/workflow/transaction.ts'
import { startLibrary, type TestLibrary } from '../helpers/library.ts'

const REQUESTED = '2026-03-01T08:00:00.000Z'
const isSqlite = inject('mongodbUrl') === ''

describe('the database', () => {
  let library: TestLibrary
  beforeAll(async () => void (library = await startLibrary()))
  afterAll(() => library.stop())

  const person = (name: string) => library.payload.create({ collection: 'people', data: { name } })
  const nameOf = async (id: string) =>
    (await library.payload.findByID({ collection: 'people', id })).name

  test('has transactions', async () => {
    const req = await createLocalReq({}, library.payload)
    expect(await initTransaction(req)).toBe(true)
    await killTransaction(req)
  })

  test('takes nothing of a transaction that fails half way', async () => {
    const { id } = await person('不变')
    const outbox = await library.payload.count({ collection: 'outbox' })
    const req = await createLocalReq({}, library.payload)
    const work = inTransaction(req, async () => {
      await library.payload.update({ collection: 'people', id, data: { name: '改变' }, req })
      await library.payload.create({ collection: 'people', data: { name: '多余' }, req })
      throw new Error('half way')
    })
    await expect(work).rejects.toThrow('half way')
    expect(await nameOf(id)).toBe('不变')
    expect(
      (await library.payload.count({ collection: 'people', where: { name: { equals: '多余' } } }))
        .totalDocs,
    ).toBe(0)
    expect(await library.payload.count({ collection: 'outbox' })).toEqual(outbox)
  })

  test.runIf(isSqlite)('serves twenty who save the same document in the same instant', async () => {
    const { id } = await person('起始')
    const saves = Array.from({ length: 20 }, (_, index) =>
      library.payload.update({ collection: 'people', id, data: { name: `姓名${index}` } }),
    )
    await Promise.all(saves)
    expect(await nameOf(id)).toMatch(/^姓名\d+$/)
  })

  test.runIf(isSqlite)(
    'serves two processes that write at once, within transactions and outside of them',
    async () => {
      const { id } = await person('一号')
      const user = await library.payload.create({
        collection: 'users',
        data: { name: '周凯', email: 'two-processes@example.org', password: 'a long password' },
      })
      const other = spawn(process.execPath, [
        '--input-type=module',
        '-e',
        `const { openPayload } = await import('./scripts/library.ts')
       const payload = await openPayload()
       console.log('begins to write')
       for (let round = 0; round < 30; round++)
         await payload.create({ collection: 'people', data: { name: 'another process' } })
       process.exit(0)`,
      ])
      const ended = once(other, 'exit')
      let isOver = false
      void ended.then(() => (isOver = true))
      await untilSaid(other.stdout, 'begins to write')
      for (let round = 0; !isOver; round++) {
        await library.payload.update({ collection: 'people', id, data: { name: `${round}号` } })
        // As Payload reserves a password reset: outside of any transaction.
        await library.payload.db.updateOne({
          collection: 'users',
          id: user.id,
          data: { resetPasswordRequestedAt: REQUESTED },
        })
        await sleep(20)
      }
      expect(await ended).toEqual([0, null])
      const { totalDocs } = await library.payload.count({
        collection: 'people',
        where: { name: { equals: 'another process' } },
      })
      expect(totalDocs).toBe(30)
    },
  )

  test.runIf(isSqlite)('copies its log while nobody writes, not while somebody saves', async () => {
    const file = path.join(library.dataDir, 'cms.db')
    const holds = async (name: string) => (await readFile(file)).includes(name)
    await person('写入日志')
    expect(await holds('写入日志')).toBe(false)
    await expect.poll(() => holds('写入日志'), { timeout: 10_000 }).toBe(true)
  })

  test('answers many long lists at once', async () => {
    const rows = 120
    for (let row = 0; row < rows; row++)
      await library.payload.db.create({
        collection: 'outbox',
        data: { id: randomUUID(), key: `people/${row}` },
      })
    const list = () =>
      library.payload.find({ collection: 'outbox', sort: 'key', pagination: false, depth: 0 })
    const lists = await Promise.all(Array.from({ length: 10 }, list))
    for (const { docs } of lists) expect(docs.length).toBeGreaterThanOrEqual(rows)
  })

  test('lets nobody save over a document unseen: one of two conflicting transactions ends, or both follow each other', async () => {
    const { id } = await person('零')
    const append = async (text: string) => {
      const req = await createLocalReq({}, library.payload)
      return inTransaction(req, async () => {
        const { name } = await library.payload.findByID({ collection: 'people', id, req })
        await library.payload.update({ collection: 'people', id, data: { name: name + text }, req })
      })
    }
    const results = await Promise.allSettled(['甲', '乙', '丙'].map(append))
    const accepted = results.filter(({ status }) => status === 'fulfilled').length
    expect(accepted).toBeGreaterThan(0)
    expect(await nameOf(id)).toHaveLength(1 + accepted)
  })

  test.runIf(isSqlite)(
    'keeps a write that was no part of the transaction rolled back around it',
    async () => {
      const user = await library.payload.create({
        collection: 'users',
        data: { name: 'x', email: 'x@example.org', password: 'a long password' },
      })
      const req = await createLocalReq({}, library.payload)
      await initTransaction(req)
      await library.payload.db.updateOne({
        collection: 'users',
        id: user.id,
        data: { resetPasswordRequestedAt: REQUESTED },
      })
      await library.payload.kv.set('aside', { kept: true })
      await killTransaction(req)
      const stored = await library.payload.findByID({
        collection: 'users',
        id: user.id,
        showHiddenFields: true,
      })
      expect(new Date(stored.resetPasswordRequestedAt!).toISOString()).toBe(REQUESTED)
      expect(await library.payload.kv.get('aside')).toEqual({ kept: true })
    },
  )

  test.runIf(isSqlite)(
    'keeps the rows that refer to a table which a migration makes anew',
    async () => {
      const { payload } = library
      const owner = await payload.create({
        collection: 'organizations',
        data: { name: '旧校', slug: 'old', type: 'university' },
      })
      await payload.create({
        collection: 'people',
        data: { name: '属于旧校', organization: owner.id } as never,
      })
      const count = async () =>
        (await run('SELECT count(*) AS n FROM organizations_locales')).rows[0]?.n
      const run = (sql: string) => (payload.db as unknown as SqliteDatabase).client.execute(sql)
      const before = await count()
      expect(before).toBeGreaterThan(0)
      const remake = async ({ db }: { db: unknown }) => {
        const statements = [
          'PRAGMA foreign_keys=OFF',
          'CREATE TABLE remade AS SELECT * FROM organizations',
          'DROP TABLE organizations',
          'CREATE TABLE organizations (id text PRIMARY KEY)',
          'INSERT INTO organizations SELECT id FROM remade',
        ]
        for (const sql of statements) await (db as { run(sql: string): Promise<unknown> }).run(sql)
      }
      await payload.db.migrate({
        migrations: [{ name: 'remake', up: remake as never, down: remake as never }],
      })
      expect(await count()).toBe(before)
      expect((await run('PRAGMA foreign_keys')).rows[0]?.foreign_keys).toBe(1)

      // One that leaves rows which refer to nothing is told, again and again until it is mended.
      const lose = async ({ db }: { db: unknown }) => {
        await (db as { run(sql: string): Promise<unknown> }).run('DELETE FROM organizations')
      }
      const broken = [{ name: 'lose', up: lose as never, down: lose as never }]
      for (let start = 1; start <= 2; start++)
        await expect(payload.db.migrate({ migrations: broken })).rejects.toThrow('指向不存在记录')
    },
  )
})

test('a MongoDB address without its replica set is refused', async () => {
  const options = { databaseUrl: 'mongodb://127.0.0.1:27017/ronghe', dataDir: '.' }
  await expect(database(options)).rejects.toThrow('replicaSet')
})

type SqliteDatabase = {
  client: { execute(sql: string): Promise<{ rows: Record<string, unknown>[] }> }
}

async function untilSaid(output: AsyncIterable<unknown>, words: string): Promise<void> {
  for await (const chunk of output) if (String(chunk).includes(words)) return
}
