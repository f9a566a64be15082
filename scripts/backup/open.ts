import { mkdir } from 'node:fs/promises'
import { getPayload, type Payload, type PayloadRequest, createLocalReq } from 'payload'
import { migrate } from '../../cms/migrate.ts'

type Place = { dataDir: string; databaseUrl?: string }
let opened = 0

/**
 * Opens a database of its own beside others of this process, brought up to date: SQLite in `dataDir`,
 * or MongoDB. The config reads its place from the environment when it is loaded, so it is loaded anew.
 */
export async function openDatabase({ dataDir, databaseUrl = '' }: Place): Promise<Payload> {
  await mkdir(dataDir, { recursive: true })
  const before = { ...process.env }
  Object.assign(process.env, { DATA_DIR: dataDir, DATABASE_URL: databaseUrl })
  process.env.PAYLOAD_SECRET ||= 'opened to copy rows, which signs nobody in'
  try {
    const config = new URL(`../../cms/payload.config.ts?copy=${opened++}`, import.meta.url)
    const { default: loaded } = (await import(config.href)) as { default: never }
    const payload = await getPayload({ config: loaded, cron: false, key: `copy ${opened}` })
    await migrate(payload)
    return payload
  } finally {
    process.env = before
  }
}

type Session = { endSession(): Promise<void> }
type Mongo = {
  connection: { startSession(options: object): Promise<Session> }
  sessions: Record<string, Session>
}

/** Lets `read` see one moment of a MongoDB library, whatever is written meanwhile. */
export async function atOneMoment<T>(
  payload: Payload,
  read: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const { connection, sessions } = payload.db as unknown as Mongo
  const session = await connection.startSession({ snapshot: true })
  const req = await createLocalReq({}, payload)
  req.transactionID = 'one moment'
  sessions['one moment'] = session
  try {
    return await read(req)
  } finally {
    delete sessions['one moment']
    await session.endSession()
  }
}
