import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'

type Made = { database: Buffer; made: unknown }

/** What the files of tests of this process begin with, by name: their modules do not outlive a file. */
const known = ((globalThis as { madeOnce?: Map<string, Made> }).madeOnce ??= new Map<
  string,
  Made
>())

type Making<T> = { open: () => Promise<Payload>; make: (payload: Payload) => Promise<T> }

/**
 * Opens a database in which everything is that `make` makes. What has a name is made once in a process:
 * every other SQLite database in a `dataDir` begins as a copy of it.
 */
export async function openMade<T>(
  named: { name: string; dataDir: string } | undefined,
  { open, make }: Making<T>,
): Promise<{ payload: Payload; made: T }> {
  const before = named && known.get(named.name)
  if (named && before) {
    await writeFile(path.join(named.dataDir, 'cms.db'), before.database)
    return { payload: await open(), made: structuredClone(before.made) as T }
  }
  const payload = await open()
  const made = await make(payload)
  if (named)
    known.set(named.name, {
      database: await copyOf(payload, path.join(named.dataDir, 'copy.db')),
      made: structuredClone(made),
    })
  return { payload, made }
}

/** The bytes of an open SQLite database, the log's changes included. */
async function copyOf({ db }: Payload, file: string): Promise<Buffer> {
  const { client } = db as unknown as { client: { execute(statement: string): Promise<unknown> } }
  await client.execute(`VACUUM INTO '${file}'`)
  const bytes = await readFile(file)
  await rm(file)
  return bytes
}
