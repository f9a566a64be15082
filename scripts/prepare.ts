import { migrate } from '../cms/migrate.ts'
import { openPayload } from './library.ts'

/** Brings the database up to date, then says over the channel whether the library is still empty. */
const payload = await openPayload()
await migrate(payload)
const [users, organizations] = await Promise.all([
  payload.count({ collection: 'users', overrideAccess: true }),
  payload.count({ collection: 'organizations', overrideAccess: true }),
])
process.send?.({ isEmpty: users.totalDocs + organizations.totalDocs === 0 })
await payload.destroy()
process.exit(0)
