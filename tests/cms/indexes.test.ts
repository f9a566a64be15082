import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readRecords } from '../../cms/published/read.ts'
import { withdraw } from '../../cms/workflow/withdraw.ts'
import { type Alliance, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { releaseResource, writeModule } from '../helpers/review.ts'

type Statement = { sql: string; args?: unknown[] }
type Client = { execute: (statement: Statement) => Promise<{ rows: { detail: string }[] }> }

let library: TestLibrary
let alliance: Alliance
let module: string
const statements = new Map<string, Statement>()
const isSqlite = !inject('mongodbUrl')

beforeAll(async () => {
  ;({ library, alliance } = await startAlliance())
  module = (await writeModule(library, alliance)).id
})
afterAll(() => library.stop())

/** A deletion of nothing is none. */
const isLookUp = ({ sql }: Statement): boolean =>
  /^\s*(select|update|delete)/i.test(sql) && !sql.endsWith('where false')

const client = () => (library.payload.db as unknown as { client: Client }).client

/** What a statement has to walk through from its first row to its last. */
async function scansOf(statement: Statement): Promise<string[]> {
  const { rows } = await client().execute({
    ...statement,
    sql: `EXPLAIN QUERY PLAN ${statement.sql}`,
  })
  const plan = rows.map(({ detail }) => detail)
  // The rows of a subquery are few: what it reads them from is a line of its own.
  const inner = plan.flatMap((line) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(line)?.[1] ?? [])
  return plan.filter((line) => {
    // Nearly all rows have no such date: to search for that is to walk through them.
    if (/\w*deleted_at=\?\)$/.test(line)) return true
    const table = /^SCAN (\S+)$/.exec(line)?.[1]
    return table && !inner.includes(table) && table !== 'CONSTANT'
  })
}

test.runIf(isSqlite)(
  'no step between a draft and its reader, and no list, walks through a whole table',
  async () => {
    const { payload, as } = library
    const { people, project } = alliance
    const own = client().execute.bind(client())
    client().execute = (statement) => {
      if (typeof statement !== 'string' && isLookUp(statement))
        statements.set(statement.sql, statement)
      return own(statement)
    }
    const req = await as(people.teacher)
    const listed = { overrideAccess: false, req, limit: 10, depth: 0 } as const
    await payload.update({
      collection: 'modules',
      id: module,
      data: { summary: '改过的摘要' },
      draft: true,
      overrideAccess: false,
      locale: 'zh',
      req,
    })
    await releaseResource({ library, alliance, kind: 'modules', id: module })
    await payload.find({ collection: 'modules', draft: true, sort: '-updatedAt', ...listed })
    await payload.find({
      collection: 'units',
      where: { project: { equals: project.id } },
      draft: true,
      ...listed,
    })
    await payload.find({
      collection: 'reviews',
      where: { resourceId: { equals: module } },
      sort: '-createdAt',
      ...listed,
    })
    await payload.find({ collection: 'outbox', sort: 'id', limit: 500, overrideAccess: true })
    await payload.find({
      collection: 'deliveries',
      where: { key: { in: [`modules/${module}`] } },
      overrideAccess: true,
    })
    await readRecords(payload, [`modules/${module}`, `organizations/${alliance.college.id}`], 'UTC')
    await withdraw({ req: await as(people.engineer), kind: 'modules', id: module, reason: 'error' })
    client().execute = own

    expect(statements.size).toBeGreaterThan(30)
    const scans = new Map<string, string>()
    for (const statement of statements.values())
      for (const scan of await scansOf(statement)) scans.set(scan, statement.sql)
    expect(Object.fromEntries(scans)).toEqual({})
  },
)
