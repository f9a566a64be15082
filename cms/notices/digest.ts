import type { Payload } from 'payload'
import { isClosed } from '../access/closed-account.ts'
import { idOf } from '../access/rights.ts'
import { sendMail } from '../email.ts'
import { readEnv } from '../env.ts'
import type { Notice } from '../payload-types.ts'
import { digestMail } from './digest-mail.ts'

const MINUTE = 60_000
/** A notice waits this long for others that belong into the same mail. */
const GATHERED = 10 * MINUTE
/** Between two mails to one person. */
const PAUSE = 60 * MINUTE
/** What is older was seen in the admin, or there was no mail server then. */
const LATEST = 3 * 24 * 60 * MINUTE

/**
 * Mails everybody what they have not read, in one mail and at most once an hour; nobody who chose not
 * to. What could not be sent is tried again the next time. Returns how many mails went out.
 */
export async function mailDigests(payload: Payload, now: Date): Promise<number> {
  const { docs } = await payload.find({
    collection: 'notices',
    where: {
      mailedAt: { exists: false },
      readAt: { exists: false },
      createdAt: { greater_than: before(now, LATEST) },
    },
    sort: 'createdAt',
    depth: 0,
    overrideAccess: true,
    pagination: false,
  })
  let sent = 0
  for (const [user, notices] of Map.groupBy(docs, (row) => idOf(row.user))) {
    if (notices[0]!.createdAt > before(now, GATHERED)) continue
    if (await wasMailed(payload, user, now)) continue
    if (await mailOne(payload, { user, notices, now })) sent++
  }
  return sent
}

type Batch = { user: string; notices: Notice[]; now: Date }

/** Whether a mail went out: none does to whoever wants none. */
async function mailOne(payload: Payload, { user, notices, now }: Batch): Promise<boolean> {
  const account = await payload.findByID({
    collection: 'users',
    id: user,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  if (!account || isClosed(account) || account.noticesByMail === false) return false
  const by = await payload.find({
    collection: 'users',
    where: { id: { in: notices.map((row) => idOf(row.by)) } },
    depth: 0,
    overrideAccess: true,
    pagination: false,
  })
  const names = new Map(by.docs.map((row) => [row.id, row.name]))
  const { cmsUrl } = readEnv()
  const mail = digestMail({ name: account.name, notices, names, cmsUrl })
  if (!(await sendMail(payload, { to: account.email, ...mail }))) return false
  await payload.update({
    collection: 'notices',
    where: { id: { in: notices.map(({ id }) => id) } },
    data: { mailedAt: now.toISOString() },
    depth: 0,
    overrideAccess: true,
  })
  return true
}

async function wasMailed(payload: Payload, user: string, now: Date): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'notices',
    where: { user: { equals: user }, mailedAt: { greater_than: before(now, PAUSE) } },
    overrideAccess: true,
  })
  return totalDocs > 0
}

const before = (now: Date, milliseconds: number) =>
  new Date(now.getTime() - milliseconds).toISOString()
