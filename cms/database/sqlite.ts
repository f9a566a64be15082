import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { Config } from 'payload'
import { lookUpIndexes } from './look-up-indexes.ts'
import { withPragmas } from './pragmas.ts'
import { singleWriter } from './single-writer.ts'

/** Milliseconds that a statement waits for other programs that have the database open. */
const BUSY_TIMEOUT = 10_000

const PRAGMAS = {
  // Pages of the log (of 4 KB) at which a commit copies it after all: a long import leaves no leisure.
  wal_autocheckpoint: 4000,
  // KB of the database kept in memory, where SQLite has 2000: one release reads more.
  cache_size: -16_384,
}

/**
 * The adapter of a library whose database is a file of the data folder, behind a single writer, since
 * Payload's own SQLite transactions lose writes.
 */
export const sqlite = (dataDir: string): Config['db'] =>
  singleWriter(
    withPragmas(
      sqliteAdapter({
        client: { url: `file:${path.join(dataDir, 'cms.db')}` },
        migrationDir: path.join(path.dirname(fileURLToPath(import.meta.url)), '../migrations'),
        push: false,
        wal: true,
        busyTimeout: BUSY_TIMEOUT,
        idType: 'uuid',
        beforeSchemaInit: [lookUpIndexes],
      }),
      PRAGMAS,
    ),
    path.join(dataDir, 'cms.turn'),
  )
