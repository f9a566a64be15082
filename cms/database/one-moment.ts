import { AsyncLocalStorage } from 'node:async_hooks'

type Session = { endSession(): Promise<void> }
type Connection = { getClient(): { startSession(options: object): Session } }
type Query = { options: { session?: Session } }
export type Schema = { pre(operation: string, hook: (this: Query) => void): void }

const moment = new AsyncLocalStorage<Session>()

/**
 * Lets `read` see one moment of a MongoDB library, whatever is written meanwhile: a transaction would
 * end after a minute, so it is a snapshot session. Payload drops sessions that are in no transaction,
 * so each query takes it up by itself.
 */
export async function atOneMoment<T>(connection: Connection, read: () => Promise<T>): Promise<T> {
  const session = connection.getClient().startSession({ snapshot: true })
  try {
    return await moment.run(session, read)
  } finally {
    await session.endSession()
  }
}

/** A plugin of mongoose: what is read in `atOneMoment` is read in its session. */
export function readAtThatMoment(schema: Schema): void {
  for (const operation of ['find', 'findOne', 'aggregate'])
    schema.pre(operation, function () {
      const session = moment.getStore()
      if (session) this.options.session = session
    })
}
