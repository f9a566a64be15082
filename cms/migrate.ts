import type { Payload } from 'payload'

/** Brings the database's schema up to date; a library made by an earlier release keeps its content. */
export async function migrate(payload: Payload): Promise<void> {
  await payload.db.migrate()
}
