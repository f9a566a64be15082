import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { Config } from 'payload'
import { lookUpIndexes } from './database/look-up-indexes.ts'
import { readAtThatMoment } from './database/one-moment.ts'
import { singleWriter } from './database/single-writer.ts'
import { wholeAnswers } from './database/whole-answers.ts'
import type { Env } from './env.ts'

/** Milliseconds that a statement waits for other programs that have the database open. */
const BUSY_TIMEOUT = 10_000

/**
 * The library's database: MongoDB where a URL is given, else SQLite in the data folder behind a
 * single writer, since Payload's own SQLite transactions lose writes.
 */
export function database({
  databaseUrl,
  dataDir,
}: Pick<Env, 'databaseUrl' | 'dataDir'>): Config['db'] {
  if (databaseUrl) {
    assertReplicaSet(databaseUrl)
    return mongooseAdapter({
      url: databaseUrl,
      bulkOperationsSingleTransaction: true,
      // Made once, by `migrate`, and not by every process that connects.
      connectOptions: { autoCreate: false, autoIndex: false },
      afterCreateConnection: ({ connection }) => {
        const models = connection as unknown as Plugins
        models.plugin(wholeAnswers)
        models.plugin(readAtThatMoment)
      },
    })
  }
  return singleWriter(
    sqliteAdapter({
      client: { url: `file:${path.join(dataDir, 'cms.db')}` },
      migrationDir: path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations'),
      push: false,
      wal: true,
      busyTimeout: BUSY_TIMEOUT,
      idType: 'uuid',
      beforeSchemaInit: [lookUpIndexes],
    }),
    path.join(dataDir, 'cms.turn'),
  )
}

type Plugins = { plugin(plugin: (schema: never) => void): void }

/** Without the name of the replica set Payload's adapter turns transactions off and says nothing. */
function assertReplicaSet(url: string): void {
  if (new URL(url).searchParams.get('replicaSet')) return
  throw new Error(
    'DATABASE_URL 须包含 replicaSet=…：没有副本集就没有事务，会丢失数据 ' +
      '/ DATABASE_URL must name its replica set (replicaSet=…): without one MongoDB has no transactions and data can be lost.',
  )
}
