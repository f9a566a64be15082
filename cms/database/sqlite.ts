import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { Config } from 'payload'
import { lookUpIndexes } from './look-up-indexes.ts'
import { singleWriter } from './single-writer.ts'

/** Milliseconds that a statement waits for other programs that have the database open. */
const BUSY_TIMEOUT = 10_000

/**
 * The adapter of a library whose database is a file of the data folder, behind a single writer, since
 * Payload's own SQLite transactions lose writes.
 */
export const sqlite = (dataDir: string): Config['db'] =>
  singleWriter(
    sqliteAdapter({
      client: { url: `file:${path.join(dataDir, 'cms.db')}` },
      migrationDir: path.join(path.dirname(fileURLToPath(import.meta.url)), '../migrations'),
      push: false,
      wal: true,
      busyTimeout: BUSY_TIMEOUT,
      idType: 'uuid',
      beforeSchemaInit: [lookUpIndexes],
    }),
    path.join(dataDir, 'cms.turn'),
  )
