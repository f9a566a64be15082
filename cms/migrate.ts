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

type Index = { key: object; [option: string]: unknown }
type Model = {
  schema: { indexes(): [key: object, options: object][] }
  collection: { createIndexes(indexes: Index[]): Promise<unknown> }
  createCollection(): Promise<unknown>
}
type Connection = { models: Record<string, Model> }

/** A collection's indexes are made with it, at once: one by one they take ten times as long. */
async function prepareCollections({ models }: Connection): Promise<void> {
  for (const model of Object.values(models)) {
    const indexes = model.schema.indexes().map(([key, options]) => ({ ...options, key }))
    if (indexes.length > 0) await model.collection.createIndexes(indexes)
    else await model.createCollection()
  }
}
