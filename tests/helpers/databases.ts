import { randomBytes } from 'node:crypto'

/**
 * The databases that the integration tests run on: SQLite always, MongoDB where TEST_MONGODB_URL
 * names one (with its replica set). Says aloud which.
 */
export async function databases(): Promise<{ name: string; databaseUrl?: string }[]> {
  const url = process.env.TEST_MONGODB_URL
  if (!url) {
    console.info('Running on SQLite. Skipped: MongoDB (TEST_MONGODB_URL is not set)')
    return [{ name: 'SQLite' }]
  }
  console.info('Running on SQLite and on MongoDB')
  const own = new URL(url)
  own.pathname = `/ronghe_test_${randomBytes(6).toString('hex')}`
  return [{ name: 'SQLite' }, { name: 'MongoDB', databaseUrl: own.href }]
}
