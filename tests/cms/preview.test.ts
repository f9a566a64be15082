import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '../../cms/access/rights.ts'
import { allRecords, readRecords } from '../../cms/published/read.ts'
import { openLibrary } from '../../cms/publishing/library.ts'
import { createWorker } from '../../cms/publishing/worker.ts'
import { signPreview } from '../../cms/preview/token.ts'
import type { User } from '../../cms/payload-types.ts'
import { uploadsInFolder } from '../../cms/storage/folder.ts'
import { createWorkerServer } from '../../scripts/worker/server.ts'
import { createPublicServer } from '../../site/server/server.ts'
import { type Alliance, paragraph, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { png } from '../helpers/markdown.ts'
import { releaseResource, writeModule } from '../helpers/review.ts'
import { startSite, type WrittenSite } from '../helpers/site.ts'

const TIME_ZONE = 'Asia/Shanghai'
const CMS_URL = 'http://cms.example'
const SECRET_TEXT = '草稿里的秘密标题'
const MEMBERS_ONLY = '只给项目成员看的附件'

let library: TestLibrary
let alliance: Alliance
let site: WrittenSite
let module: string
let unit: string
let url: string
const ends: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  ;({ library, alliance } = await startAlliance())
  const { payload, dataDir } = library
  const written = await writeModule(library, alliance)
  ;[module, unit] = [written.id, idOf(written.units![1])]
  await releaseResource({ library, alliance, kind: 'modules', id: module })
  const published = openLibrary(':memory:')
  for await (const record of allRecords(payload, TIME_ZONE)) published.put(record)
  const uploads = `${dataDir}/uploads`
  site = await startSite(published, uploads)
  await site.follower.settled()
  const worker = createWorker({
    payload,
    library: published,
    followers: [site.follower],
    readRecords: (keys) => readRecords(payload, keys, TIME_ZONE),
  })
  const door = createWorkerServer({
    worker,
    payload,
    preview: {
      payload,
      site: site.follower,
      uploads: uploadsInFolder(uploads),
      timeZone: TIME_ZONE,
    },
  })
  const workerUrl = `http://127.0.0.1:${await door.listen(0, '127.0.0.1')}`
  const server = createPublicServer({
    siteDir: site.outDir,
    siteUrl: 'http://library.example',
    searchUrl: 'http://127.0.0.1:9',
    searchKey: 'unused',
    cmsUrl: CMS_URL,
    workerUrl,
  })
  url = `http://127.0.0.1:${await server.listen(0)}`
  ends.push(
    () => server.close(),
    () => door.close(),
    () => site.stop(),
  )
})
afterAll(async () => {
  for (const end of ends) await end()
  await library.stop()
})

/** The address that the form of a document has in its frame. */
async function addressFor(
  user: User,
  kind: 'modules' | 'units' | 'materials',
  id: string,
  locale = 'zh',
): Promise<string> {
  const { url: make } = library.payload.collections[kind].config.admin.livePreview!
  const data = await library.payload.findByID({ collection: kind, id, draft: true, depth: 0 })
  const made = await (make as (about: object) => Promise<string> | string)({
    data,
    locale: { code: locale },
    req: await library.as(user),
  })
  return new URL(made).pathname
}

const look = (path: string, redirect: RequestRedirect = 'follow') => fetch(url + path, { redirect })

const save = async (collection: 'modules' | 'units', id: string, data: object) =>
  library.payload.update({
    collection,
    id,
    data,
    draft: true,
    overrideAccess: false,
    req: await library.as(alliance.people.teacher),
  })

test('an author sees what is saved as the site would show it, and the site shows none of it', async () => {
  const before = await site.files()
  await save('modules', module, { title: SECRET_TEXT })
  const address = await addressFor(alliance.people.teacher, 'modules', module)
  const answer = await look(address)
  const html = await answer.text()
  expect(answer.status).toBe(200)
  expect(html).toContain(`<h1 class="phrased">`)
  expect(html.replaceAll(/<wbr>|<\/?span[^>]*>/g, '')).toContain(SECRET_TEXT)
  expect(html).toContain('预览：已保存的草稿')

  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  expect(answer.headers.get('X-Robots-Tag')).toContain('noindex')
  expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer')
  expect(answer.headers.get('Content-Security-Policy')).toContain(`frame-ancestors ${CMS_URL}`)
  expect(html).toContain('<meta name="robots" content="noindex">')
  expect(html).not.toContain('rel="canonical"')

  expect(await site.files()).toEqual(before)
  const { slug } = await library.payload.findByID({ collection: 'modules', id: module })
  const released = await (await look(`/modules/${slug}/`)).text()
  expect(released).toContain('工业机器人码垛编程')
  expect(released).not.toContain(SECRET_TEXT)
})

test('its units and pictures are the draft’s too', async () => {
  const { payload } = library
  const data = await png('red')
  const picture = await payload.create({
    collection: 'media',
    data: { alt: '码垛', project: alliance.project.id },
    file: { data, name: '码垛.png', mimetype: 'image/png', size: data.byteLength },
    overrideAccess: true,
  })
  await save('modules', module, { cover: picture.id })
  await save('units', unit, { body: paragraph('改过的码垛步骤') })
  const teacher = alliance.people.teacher
  const home = await (await look(await addressFor(teacher, 'modules', module))).text()
  const [source] = /\/preview\/[^"]+\/files\/[^" ]+/.exec(home) ?? []
  const shown = await look(source!)
  expect(shown.headers.get('Content-Type')).toMatch(/^image\//)
  expect((await shown.arrayBuffer()).byteLength).toBeGreaterThan(50)
  expect((await look(source!.replace(/^\/preview\/[^/]+/, ''))).status).toBe(404)

  expect(await (await look(await addressFor(teacher, 'units', unit))).text()).toContain(
    '改过的码垛步骤',
  )
  const [link] = /target="_self" href="\/preview\/[^"]+"/.exec(home) ?? []
  expect((await look(/href="([^"]+)"/.exec(link!)![1]!)).status).toBe(200)
})

test('a link is for one user, for a while, and for nothing else', async () => {
  const { people } = alliance
  const address = await addressFor(people.teacher, 'modules', module)
  const [, token = ''] = /^\/preview\/([^/]+)\/$/.exec(address) ?? []
  const [body = '', signature = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object
  const forged = Buffer.from(JSON.stringify({ ...claims, user: people.admin.id }))

  const refused = async (path: string, status: number) => {
    const answer = await look(path)
    const html = await answer.text()
    expect(answer.status, path).toBe(status)
    expect(html).not.toContain(SECRET_TEXT)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.headers.get('X-Robots-Tag')).toContain('noindex')
    return html
  }
  await refused(`/preview/${forged.toString('base64url')}.${signature}/`, 403)
  await refused(`/preview/${body}.${signature.slice(0, -4)}AAAA/`, 403)
  expect(await refused(await addressFor(people.stranger, 'modules', module), 403)).toContain(
    '无权查看',
  )
  expect((await look(await addressFor(people.reader, 'modules', module))).status).toBe(200)

  const now = Date.now
  Date.now = () => now() - 3_600_000
  const old = signPreview(
    { kind: 'modules', id: module, user: people.teacher.id, locale: 'zh', edition: '' },
    library.payload.secret,
  )
  Date.now = now
  expect(await refused(`/preview/${old}/`, 410)).toContain('已过期')

  await library.payload.update({
    collection: 'projects',
    id: alliance.project.id,
    data: {
      members: alliance.project.members!.map((row) =>
        idOf(row.user) === people.reader.id ? { ...row, to: '2020-01-01' } : row,
      ),
    },
    depth: 0,
    overrideAccess: true,
  })
  await refused(await addressFor(people.reader, 'modules', module), 403)
})

test('what readers will not see is not in it, and what is missing is said', async () => {
  const teacher = alliance.people.teacher
  const sheet = await library.payload.create({
    collection: 'documents',
    data: { title: MEMBERS_ONLY, project: alliance.project.id },
    file: {
      data: Buffer.from('一二三'),
      name: 'sheet.txt',
      mimetype: 'text/plain',
      size: Buffer.byteLength('一二三'),
    },
    overrideAccess: true,
  })
  const page = async () => (await look(await addressFor(teacher, 'modules', module))).text()
  await save('modules', module, { attachments: [sheet.id] })
  expect(await page()).toContain(MEMBERS_ONLY)
  await save('modules', module, { membersOnlyFields: ['attachments'] })
  expect(await page()).not.toContain(MEMBERS_ONLY)
  const { id } = await writeModule(library, alliance, '另一个模块')
  await save('modules', id, { audience: 'members' })
  const members = await look(await addressFor(teacher, 'modules', id))
  expect(await members.text()).toContain('仅项目成员')
  await save('modules', id, { audience: 'public', summary: '' })
  expect(await (await look(await addressFor(teacher, 'modules', id))).text()).toContain('还缺')
  const english = await look(await addressFor(teacher, 'modules', id, 'en'))
  expect(await english.text()).toContain('is missing')
})
