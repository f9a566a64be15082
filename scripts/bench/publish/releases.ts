import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createLocalReq, type Payload } from 'payload'
import { idOf } from '../../../cms/access/rights.ts'
import { approve, submit } from '../../../cms/workflow/review.ts'
import { randomFrom } from '../../random.ts'
import { readSigning, type Signing } from '../../seed/large/signing.ts'

const PASSWORD = 'a password for measuring only'
/** Milliseconds between two looks at a file and at the search: looking takes time from what is looked at. */
const GLANCE = { file: 5, search: 25 }
/** Milliseconds after which a release counts as lost. */
const PATIENCE = 60_000

type Place = {
  payload: Payload
  dataDir: string
  cmsUrl: string
  searchUrl: string
  masterKey: string
}

/**
 * Releases that come before those that count: processes that have just started compile what they use
 * often. The first of all is told by itself.
 */
const WARM_UP = 20

/** Milliseconds from sending the request, for each release, and for the engine alone. */
export type Times = { first: number; toPage: number[]; toFound: number[]; raw: number[] }

/**
 * Corrects modules one after the other and measures how long each release takes to its page and to its
 * being found; then how long the engine alone takes for the same documents.
 */
export async function timeReleases(place: Place, rounds: number): Promise<Times> {
  const { payload } = place
  const signing = await readSigning(payload)
  const random = randomFrom(rounds)
  const { totalDocs } = await payload.count({ collection: 'modules', overrideAccess: true })
  const tokens = new Map<string, string>()
  const times: Times = { first: 0, toPage: [], toFound: [], raw: [] }
  for (let round = -WARM_UP; round < rounds; round++) {
    const { docs } = await payload.find({
      collection: 'modules',
      where: { _status: { equals: 'published' } },
      sort: 'id',
      limit: 1,
      page: 1 + random.below(totalDocs),
      depth: 0,
      locale: 'zh',
      overrideAccess: true,
    })
    const module = docs[0]
    const who = module && signing.get(idOf(module.project))
    if (!module || !who) continue
    const mark = `k${Date.now().toString(36)}${WARM_UP + round}`
    await prepare(payload, module.id, `${module.title.slice(0, 200)} ${mark}`, who)
    if (!tokens.has(who.releaser)) tokens.set(who.releaser, await signIn(place, who.releaser))
    const page = path.join(place.dataDir, 'site/modules', module.slug!, 'index.html')
    const began = performance.now()
    const answered = release(place, module.id, tokens.get(who.releaser)!)
    const [toPage, toFound] = await Promise.all([
      until(whenWritten(page, mark), began, GLANCE.file),
      // Before the answer there is nothing to be found.
      answered.then(() => until(() => isFound(place, mark), began)),
    ])
    const raw = await timeEngine(place, `modules_${module.id}`)
    times.first ||= toPage
    if (round < 0) continue
    times.toPage.push(toPage)
    times.toFound.push(toFound)
    times.raw.push(raw)
  }
  return times
}

async function prepare(payload: Payload, id: string, title: string, who: Signing): Promise<void> {
  const as = async (user: string) => {
    const found = await payload.findByID({ collection: 'users', id: user, overrideAccess: true })
    return createLocalReq({ user: { ...found, collection: 'users' }, locale: 'zh' }, payload)
  }
  const req = await as(who.author)
  const data = { title }
  await payload.update({
    collection: 'modules',
    id,
    data,
    locale: 'zh',
    draft: true,
    depth: 0,
    req,
  })
  const { contentHash } = await submit({ req: await as(who.author), kind: 'modules', id })
  for (const { organization, user } of who.signatories)
    await approve({ req: await as(user), kind: 'modules', id, organization, contentHash })
}

async function signIn({ payload, cmsUrl }: Place, id: string): Promise<string> {
  const { email } = await payload.update({
    collection: 'users',
    id,
    data: { password: PASSWORD },
    overrideAccess: true,
  })
  const answer = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  const { token } = (await answer.json()) as { token?: string }
  if (!token) throw new Error(`${email} could not sign in: ${answer.status}`)
  return token
}

async function release({ cmsUrl }: Place, id: string, token: string): Promise<void> {
  const answer = await fetch(`${cmsUrl}/api/modules/${id}/release`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
    body: '{}',
  })
  if (!answer.ok) throw new Error(`The release was refused: ${await answer.text()}`)
}

async function until(
  isThere: () => Promise<boolean>,
  began: number,
  glance = GLANCE.search,
): Promise<number> {
  while (!(await isThere())) {
    if (performance.now() - began > PATIENCE) throw new Error('The release did not arrive')
    await sleep(glance)
  }
  return performance.now() - began
}

/** Whether the page holds this text; it is read again only when it was written. */
function whenWritten(page: string, text: string): () => Promise<boolean> {
  let seen: number | undefined
  return async () => {
    const { mtimeMs } = await stat(page)
    if (mtimeMs === seen) return false
    seen = mtimeMs
    return (await readFile(page, 'utf8')).includes(text)
  }
}

/** Asks the engine. That something is not there is an answer (404); what else it refuses is thrown. */
async function engine<T>(
  { searchUrl, masterKey }: Place,
  method: string,
  at: string,
  body?: unknown,
) {
  const answer = await fetch(`${searchUrl}/indexes/${at}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'accept-encoding': 'identity',
      authorization: `Bearer ${masterKey}`,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const said = await answer.text()
  if (!answer.ok && answer.status !== 404) throw new Error(`${method} ${at}: ${said}`)
  return JSON.parse(said) as T
}

/** As a phrase, which allows for no typos: the mark of an earlier release is two letters away. */
const isFound = async (place: Place, mark: string): Promise<boolean> =>
  (
    await engine<{ hits: unknown[] }>(place, 'POST', 'resources_zh/search', {
      q: `"${mark}"`,
      limit: 1,
    })
  ).hits.length > 0

/** The same document in both languages, given to the engine without anything of ours between. */
async function timeEngine(place: Place, id: string): Promise<number> {
  const mark = `r${Date.now().toString(36)}`
  const indexes = ['resources_zh', 'resources_en']
  const documents = await Promise.all(
    indexes.map((index) =>
      engine<{ id?: string; title: string }>(place, 'GET', `${index}/documents/${id}`),
    ),
  )
  const put = (change: (title: string) => string) =>
    Promise.all(
      documents.map(async (document, at) => {
        if (!document.id) return
        const changed = [{ ...document, title: change(document.title) }]
        await engine(place, 'POST', `${indexes[at]}/documents`, changed)
      }),
    )
  const began = performance.now()
  await put((title) => `${title} ${mark}`)
  const time = await until(() => isFound(place, mark), began)
  await put((title) => title)
  await until(async () => !(await isFound(place, mark)), performance.now())
  return time
}
