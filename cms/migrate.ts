import type { Payload } from 'payload'

/**
 * Brings the database up to date; a library made by an earlier release keeps its content. On MongoDB
 * every collection and index is there before the first transaction, which could not create them.
 */
export async function migrate(payload: Payload): Promise<void> {
  const { db } = payload as unknown as { db: { connection?: Connection; migrate(): Promise<void> } }
  if (db.connection) await prepareCollections(db.connection)
  else await db.migrate()
}

type Connection = {
  models: Record<string, { createCollection(): Promise<unknown>; init(): Promise<unknown> }>
}

async function prepareCollections({ models }: Connection): Promise<void> {
  for (const model of Object.values(models)) {
    await model.createCollection()
    await model.init()
  }
}
