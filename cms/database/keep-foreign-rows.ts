import type { SqliteAdapter } from './single-writer.ts'

/**
 * SQLite changes a table by making it anew and dropping the old one, and dropping it deletes the rows
 * that refer to it (https://sqlite.org/lang_altertable.html#otheralter). Generated migrations switch
 * that off inside of their transaction, where it has no effect; here it is off around them, and what
 * they leave is checked. The check reads all of the database: after how many migrations it was passed
 * stands in `user_version`.
 */
export function keepForeignRows(adapter: SqliteAdapter): SqliteAdapter {
  const migrate = adapter.migrate.bind(adapter)
  const run = (sql: string) => adapter.client.execute(sql)
  const numberOf = async (sql: string) => Number((await run(sql)).rows[0]?.n)
  return Object.assign(adapter, {
    migrate: async (args?: Parameters<typeof migrate>[0]) => {
      await run('PRAGMA foreign_keys = OFF')
      try {
        await migrate(args)
        const done = await numberOf('SELECT count(*) AS n FROM payload_migrations')
        if (done === (await numberOf('SELECT user_version AS n FROM pragma_user_version'))) return
        const { rows } = await run('PRAGMA foreign_key_check')
        if (rows.length > 0)
          throw new Error(dangling([...new Set(rows.map((row) => row.table as string))]))
        await run(`PRAGMA user_version = ${done}`)
      } finally {
        await run('PRAGMA foreign_keys = ON')
      }
    },
  })
}

const dangling = (tables: string[]) =>
  `数据库迁移后有指向不存在记录的行（${tables.join('、')}）：请从备份恢复并报告此问题。` +
  `The migration left rows that refer to rows which are gone (${tables.join(', ')}): restore the backup and report this.`
