import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { isWriteConflict, withConflictRetry } from '../../cms/database/conflict.ts'
import { startLibrary, type TestLibrary } from '../helpers/library.ts'

const ORIGIN = 'http://127.0.0.1:4001'
const WRITERS = 12
const isSqlite = !inject('mongodbUrl')
/** The connection that all of a process's writes go through. */
type Database = { execute: (sql: string) => Promise<unknown> }

describe('people who save the same document in the same instant', () => {
  let library: TestLibrary
  let token: string
  let answer: (request: Request, args: object) => Promise<Response>

  const send = (method: string, path: string, body: object) =>
    answer(
      new Request(`${ORIGIN}/api${path}`, {
        method,
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(JSON.stringify(body))),
          ...(token && { authorization: `JWT ${token}` }),
        },
      }),
      {},
    )

  beforeAll(async () => {
    library = await startLibrary()
    const { default: config } = await import('../../cms/payload.config.ts')
    answer = withConflictRetry((request) =>
      handleEndpoints({ config, request, payloadInstanceCacheKey: library.dataDir }),
    )
    const credentials = { email: 'admin@example.org', password: 'a long password' }
    await library.payload.create({
      collection: 'users',
      data: { name: '管理员', roles: ['admin'], ...credentials },
    })
    const login = (await (await send('POST', '/users/login', credentials)).json()) as {
      token: string
    }
    token = login.token
  })
  afterAll(() => library.stop())

  test('are stored one after the other, or are told in words that theirs was not', async () => {
    const { id } = await library.payload.create({ collection: 'people', data: { name: '起始' } })
    const save = (_: unknown, index: number) =>
      send('PATCH', `/people/${id}`, { name: `姓名${index}` })
    const answers = await Promise.all(Array.from({ length: WRITERS }, save))
    const refused = answers.filter(({ status }) => status !== 200)
    for (const response of refused) {
      expect(response.status).toBe(409)
      expect(await response.text()).toContain('请重试')
    }
    expect(refused.length).toBeLessThan(WRITERS / 2)
    const { name } = await library.payload.findByID({ collection: 'people', id })
    expect(answers[Number(name.slice(2))]?.status).toBe(200)
  })

  test('are told apart from those who made a mistake', async () => {
    const wrong = await send('PATCH', '/people/no-such-person', { name: '无' })
    expect(wrong.status).toBe(404)
  })

  test.runIf(isSqlite)('are told when the disk is full, and can save once it is not', async () => {
    const { client } = library.payload.db as unknown as { client: Database }
    const long = { name: '磁盘'.repeat(19_000) }
    const before = await library.payload.count({ collection: 'people' })
    await client.execute('VACUUM')
    await client.execute('PRAGMA max_page_count = 1')
    const refused = await send('POST', '/people', long)
    expect(refused.status).toBe(507)
    expect(await refused.text()).toContain('磁盘已满，您的修改没有保存')
    expect(await library.payload.count({ collection: 'people' })).toEqual(before)
    await client.execute('PRAGMA max_page_count = 1000000')
    expect((await send('POST', '/people', long)).status).toBe(201)
  })
})

test('a conflict is known by its code, label or words, wherever it is wrapped', () => {
  expect(isWriteConflict(Object.assign(new Error('x'), { code: 112 }))).toBe(true)
  expect(
    isWriteConflict(
      Object.assign(new Error('x'), { errorLabelSet: new Set(['TransientTransactionError']) }),
    ),
  ).toBe(true)
  expect(
    isWriteConflict(new Error('x', { cause: new Error('SQLITE_BUSY: database is locked') })),
  ).toBe(true)
  expect(isWriteConflict(Object.assign(new Error('duplicate'), { code: 11000 }))).toBe(false)
  expect(isWriteConflict(undefined)).toBe(false)
})
