import { mkdir } from 'node:fs/promises'
import { getPayload, type Payload } from 'payload'
import { migrate } from '../../cms/migrate.ts'

type Place = {
  dataDir: string
  databaseUrl?: string
  /** Whether it is left as an earlier release made it, to be read only. */
  isLeft?: boolean
}
let opened = 0

/**
 * Opens a database of its own beside others of this process, brought up to date unless it is to be left
 * as it is: SQLite in `dataDir`, or MongoDB. The config reads its place from the environment when it is
 * loaded, so it is loaded anew.
 */
export async function openDatabase({ dataDir, databaseUrl = '', isLeft }: Place): Promise<Payload> {
  await mkdir(dataDir, { recursive: true })
  const { DATA_DIR, DATABASE_URL } = process.env
  setEnvironment({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl })
  process.env.PAYLOAD_SECRET ||= 'opened to copy rows, which signs nobody in'
  try {
    const config = new URL(`../../cms/payload.config.ts?copy=${opened++}`, import.meta.url)
    const { default: loaded } = (await import(config.href)) as { default: never }
    const key = `copy ${opened} of ${dataDir}`
    const payload = await getPayload({ config: loaded, cron: false, key })
    if (!isLeft) await migrate(payload)
    return payload
  } finally {
    setEnvironment({ DATA_DIR, DATABASE_URL })
  }
}

function setEnvironment(values: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(values))
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
}
