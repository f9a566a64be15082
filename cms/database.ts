import type { Config } from 'payload'
import { tellCommits } from './database/after-commit.ts'
import type { Env } from './env.ts'

/**
 * The library's database: MongoDB where a URL is given, else SQLite in the data folder. Only the
 * adapter that is used is loaded: each takes a process the better part of a second.
 */
export const database = async (place: Place): Promise<Config['db']> =>
  tellCommits(await adapter(place))

async function adapter({ databaseUrl, dataDir }: Place): Promise<Config['db']> {
  if (databaseUrl) return (await import('./database/mongodb.ts')).mongodb(databaseUrl)
  return (await import('./database/sqlite.ts')).sqlite(dataDir)
}

type Place = Pick<Env, 'databaseUrl' | 'dataDir'>
