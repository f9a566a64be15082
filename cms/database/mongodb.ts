import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { Config } from 'payload'
import { readAtThatMoment } from './one-moment.ts'
import { wholeAnswers } from './whole-answers.ts'

/** The adapter of a library on a replica set of MongoDB. Throws for a URL that names none. */
export function mongodb(url: string): Config['db'] {
  assertReplicaSet(url)
  return mongooseAdapter({
    url,
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

type Plugins = { plugin(plugin: (schema: never) => void): void }

/** Without the name of the replica set Payload's adapter turns transactions off and says nothing. */
function assertReplicaSet(url: string): void {
  if (new URL(url).searchParams.get('replicaSet')) return
  throw new Error(
    'DATABASE_URL 须包含 replicaSet=…：没有副本集就没有事务，会丢失数据 ' +
      '/ DATABASE_URL must name its replica set (replicaSet=…): without one MongoDB has no transactions and data can be lost.',
  )
}
