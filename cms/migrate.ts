import type { Payload } from 'payload'
import { migrationNames } from './migration-names.ts'
import type { migrations } from './migrations/index.ts'

/**
 * Brings the database up to date; a library made by an earlier release keeps its content. On MongoDB
 * every collection and index is there before the first transaction, which could not create them; its rows
 * need no change, and that they have met this release is remembered as on SQLite.
 */
export async function migrate(payload: Payload): Promise<void> {
  const { db } = payload as unknown as { db: Database }
  if (!db.connection) return db.migrate(await import('./migrations/index.ts'))
  await prepareCollections(db.connection)
  await remember(payload)
}

/** The migrations that a database has had, by name. */
export async function migrationsDone(payload: Payload): Promise<Set<string>> {
  const { docs } = await payload.find({ collection: 'payload-migrations', pagination: false })
  return new Set(docs.map(({ name }) => name ?? ''))
}

async function remember(payload: Payload): Promise<void> {
  const done = await migrationsDone(payload)
  for (const name of await migrationNames())
    if (!done.has(name))
      await payload.create({ collection: 'payload-migrations', data: { name, batch: 1 } })
}

type Index = { key: object; [option: string]: unknown }
type Model = {
  schema: { indexes(): [key: object, options: object][] }
  collection: { createIndexes(indexes: Index[]): Promise<unknown> }
  createCollection(): Promise<unknown>
}
type Database = {
  connection?: Connection
  migrate(list: { migrations: typeof migrations }): Promise<void>
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
