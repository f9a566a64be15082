import path from 'node:path'
import { readBucket } from '../cms/env.ts'
import { migrate } from '../cms/migrate.ts'
import { backUpBeforeUpgrade } from './backup/before-upgrade.ts'
import { openPayload } from './library.ts'

/** Brings the database up to date, an older one after a backup, then says over the channel whether the library is still empty. */
const backup = await backUpBeforeUpgrade({
  dataDir: path.resolve(process.env.DATA_DIR ?? 'data'),
  databaseUrl: process.env.DATABASE_URL,
  bucket: readBucket(),
})
if (backup) console.log(`升级前的备份 / Backup before the upgrade: ${backup}`)
const payload = await openPayload()
await migrate(payload)
const [users, organizations] = await Promise.all([
  payload.count({ collection: 'users', overrideAccess: true }),
  payload.count({ collection: 'organizations', overrideAccess: true }),
])
process.send?.({ isEmpty: users.totalDocs + organizations.totalDocs === 0 })
await payload.destroy()
process.exit(0)
