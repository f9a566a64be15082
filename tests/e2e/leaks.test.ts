import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf } from '../../cms/access/rights.ts'
import { createWorker } from '../../cms/publishing/worker.ts'
import { release } from '../../cms/workflow/release.ts'
import { withdraw } from '../../cms/workflow/withdraw.ts'
import { openPublishing } from '../../scripts/publishing.ts'
import { createPublicServer } from '../../site/server/server.ts'
import { type Alliance, paragraph, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { startMeilisearch } from '../helpers/meilisearch.ts'
import { type Client, startRest } from '../helpers/rest.ts'
import { releaseResource, signOff, writeModule } from '../helpers/review.ts'
import { buildSite } from '../helpers/site.ts'

/** Words that stand nowhere else, by where they were written. */
const SECRETS = {
  'a draft that was never released': 'qzneverreleased',
  'a draft over a release': 'qzdraftover',
  'a unit’s draft over a release': 'qzunitdraft',
  'a members-only paragraph': 'qzmembersparagraph',
  'a members-only field': 'qzmembersfield',
  'a unit for members': 'qzmembersunit',
  'a resource for members': 'qzmembersresource',
  'a withdrawn resource': 'qzwithdrawn',
  'a comment': 'qzcomment',
  'the words of an approval': 'qzapproval',
  'a file of a draft': 'qzdraftfile',
  'who did not agree to be shown': 'qznoconsent',
  'an account’s address': 'qzaccount',
} as const
/** A word of what is released: the search for leaks finds it, or it would find nothing. */
const RELEASED = 'qzreleased'

const SITE_URL = 'http://library.example'

type Outlets = { name: string; texts: [where: string, text: string][] }[]

describe('what is not released', () => {
  let library: TestLibrary
  let alliance: Alliance
  let engine: Awaited<ReturnType<typeof startMeilisearch>>
  let publishing: Awaited<ReturnType<typeof openPublishing>>
  let rest: Awaited<ReturnType<typeof startRest>>
  let teacher: Client
  let siteDir: string
  let outlets: Outlets

  beforeAll(async () => {
    await buildSite()
    ;({ library, alliance } = await startAlliance())
    engine = await startMeilisearch()
    rest = await startRest(library)
    teacher = await rest.login(alliance.people.teacher)
    siteDir = path.join(library.dataDir, 'site')
    publishing = await openPublishing({
      dataDir: library.dataDir,
      siteDir,
      siteUrl: SITE_URL,
      searchUrl: engine.url,
      masterKey: engine.masterKey,
      timeZone: 'Asia/Shanghai',
    } as Parameters<typeof openPublishing>[0])
    await write()
    const worker = createWorker({ ...publishing, timeZone: 'Asia/Shanghai' })
    await worker.start()
    await worker.stop()
    outlets = [
      { name: 'site files', texts: await siteFiles() },
      { name: 'search index', texts: await indexed() },
      { name: 'REST', texts: await readByNobody() },
      { name: 'public server', texts: await served() },
    ]
  })
  afterAll(async () => {
    await rest.stop()
    await engine.stop()
    publishing.library.close()
    await library.stop()
  })

  const save = async (kind: string, id: string, data: object) => {
    const { status, text } = await teacher.patch(`/${kind}/${id}?draft=true`, data)
    if (status !== 200) throw new Error(text)
  }

  /** Writes each secret where it belongs, through the API, beside something that is released. */
  async function write() {
    const { payload } = library
    const { people } = alliance
    const kind = 'modules' as const
    await save(kind, (await writeModule(library, alliance, '从未发布')).id, {
      summary: SECRETS['a draft that was never released'],
    })

    const person = await payload.create({
      collection: 'people',
      data: { name: SECRETS['who did not agree to be shown'], consent: false },
    })
    await payload.update({
      collection: 'users',
      id: people.engineer.id,
      data: { email: `${SECRETS['an account’s address']}@example.org` },
    })
    const live = await writeModule(library, alliance, `公开的模块 ${RELEASED}`)
    const [first, second] = (live.units ?? []).map(idOf)
    const secret = {
      type: 'block',
      version: 2,
      format: '',
      fields: {
        id: 'a',
        blockType: 'membersOnly',
        body: paragraph(SECRETS['a members-only paragraph']),
      },
    }
    const { root } = paragraph(`正文 ${RELEASED}`)
    await save('units', first!, {
      body: { root: { ...root, children: [...root.children, secret] } },
    })
    await save('units', second!, {
      audience: 'members',
      body: paragraph(SECRETS['a unit for members']),
    })
    await save(kind, live.id, {
      description: paragraph(SECRETS['a members-only field']),
      membersOnlyFields: ['description'],
      contributors: [{ person: person.id, role: 'methodology' }],
    })
    await signOff({ library, alliance, kind, id: live.id })
    await release({ req: await library.as(people.manager), kind, id: live.id })
    const form = new FormData()
    form.set(
      'file',
      new File([`${SECRETS['a file of a draft']}\n`], `${SECRETS['a file of a draft']}.txt`),
    )
    form.set('_payload', JSON.stringify({ project: alliance.project.id }))
    const file = await teacher.post('/documents', form)
    await save(kind, live.id, {
      title: SECRETS['a draft over a release'],
      attachments: [file.body.doc.id],
    })
    await save('units', first!, { title: SECRETS['a unit’s draft over a release'] })
    const about = {
      resourceKind: kind,
      resourceId: live.id,
      project: alliance.project.id,
      contentHash: 'x',
    }
    await payload.create({
      collection: 'comments',
      data: { ...about, text: SECRETS['a comment'], author: people.engineer.id },
    })
    await payload.create({
      collection: 'reviews',
      data: {
        ...about,
        decision: 'approved',
        reviewer: people.engineer.id,
        comment: SECRETS['the words of an approval'],
        snapshot: {},
      },
    })

    const members = await writeModule(library, alliance, SECRETS['a resource for members'])
    await save(kind, members.id, { audience: 'members' })
    await releaseResource({ library, alliance, kind, id: members.id })

    const gone = await writeModule(library, alliance, '将要下线')
    await save(kind, gone.id, {
      summary: SECRETS['a withdrawn resource'],
      keywords: [SECRETS['a withdrawn resource']],
    })
    await releaseResource({ library, alliance, kind, id: gone.id })
    await publish()
    await withdraw({
      req: await library.as(people.engineer),
      kind,
      id: gone.id,
      reason: 'error',
      comment: SECRETS['a withdrawn resource'],
    })
  }

  /** Lets readers see what is released now, so that a withdrawal has something to take back. */
  async function publish() {
    const worker = createWorker({ ...publishing, timeZone: 'Asia/Shanghai' })
    await worker.wake()
  }

  /** Every file that a reader could be given, whatever it is, packed ones unpacked. */
  async function siteFiles(): Promise<[string, string][]> {
    const entries = await readdir(siteDir, { recursive: true, withFileTypes: true })
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
    return Promise.all(
      files.map(async (file): Promise<[string, string]> => {
        const bytes = await readFile(file)
        const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
        return [
          path.relative(siteDir, file),
          `${file} ${(isPacked ? gunzipSync(bytes) : bytes).toString()}`,
        ]
      }),
    )
  }

  /** Every document of every index with the key that sees hidden attributes too. */
  async function indexed(): Promise<[string, string][]> {
    const ask = async (path: string) =>
      (
        await fetch(`${engine.url}${path}`, {
          headers: { authorization: `Bearer ${engine.masterKey}` },
        })
      ).text()
    const { results } = JSON.parse(await ask('/indexes?limit=100')) as {
      results: { uid: string }[]
    }
    return Promise.all(
      results.map(async ({ uid }): Promise<[string, string]> => [
        uid,
        await ask(`/indexes/${uid}/documents?limit=1000`),
      ]),
    )
  }

  /** What the API tells nobody: each collection's list, count, versions and documents, and the uploads. */
  async function readByNobody(): Promise<[string, string][]> {
    const { payload } = library
    const paths: string[] = payload.config.globals.map(({ slug }) => `/globals/${slug}`)
    for (const { slug } of payload.config.collections) {
      paths.push(
        `/${slug}?depth=3&limit=100`,
        `/${slug}?draft=true&depth=3`,
        `/${slug}/versions`,
        `/${slug}/count`,
      )
      const { docs } = await payload.find({
        collection: slug,
        limit: 20,
        depth: 0,
        overrideAccess: true,
      })
      for (const row of docs as { id: string; filename?: string }[]) {
        paths.push(`/${slug}/${row.id}?draft=true&depth=3`)
        if (row.filename) paths.push(`/${slug}/file/${row.filename}`)
      }
    }
    const nobody = rest.client()
    return Promise.all(
      paths.map(async (path): Promise<[string, string]> => {
        const { status, text } = await nobody.get(path)
        return [path, `${status} ${text}`]
      }),
    )
  }

  /** What the public server makes itself: oEmbed, and tombstones. */
  async function served(): Promise<[string, string][]> {
    const server = createPublicServer({
      siteDir,
      siteUrl: SITE_URL,
      searchUrl: engine.url,
      searchKey: engine.masterKey,
      onError: () => undefined,
    })
    const port = await server.listen(0)
    const { docs } = await library.payload.find({
      collection: 'addresses',
      pagination: false,
      overrideAccess: true,
    })
    const drafts = await library.payload.find({
      collection: 'modules',
      draft: true,
      pagination: false,
      overrideAccess: true,
    })
    const permalinks = [...docs, ...drafts.docs].map(({ permalink }) => permalink)
    const paths = permalinks.flatMap((permalink) => [
      `/oembed?url=${encodeURIComponent(`${SITE_URL}/r/${permalink}`)}`,
      `/r/${permalink}`,
      `/embed/${permalink}/`,
    ])
    const answers = await Promise.all(
      paths.map(async (path): Promise<[string, string]> => [
        path,
        await (await fetch(`http://127.0.0.1:${port}${path}`)).text(),
      ]),
    )
    await server.close()
    return answers
  }

  const whereIs = (word: string) =>
    outlets.flatMap(({ name, texts }) =>
      texts.filter(([, text]) => text.includes(word)).map(([where]) => `${name}: ${where}`),
    )

  test('is looked for where what is released is found', () => {
    const places = whereIs(RELEASED)
    for (const outlet of ['site files', 'search index', 'public server'])
      expect(places.filter((place) => place.startsWith(outlet))).not.toEqual([])
    expect(places.some((place) => /sitemap|feed|atom|rss/.test(place)) || places.length > 5).toBe(
      true,
    )
  })

  test.each(Object.entries(SECRETS))('%s is on no public outlet', (_, word) => {
    expect(whereIs(word)).toEqual([])
  })

  test('the API answers nobody but with a refusal, or with nothing', () => {
    const nothing = ['200 {"totalDocs":0}', '200 null']
    const answered = outlets
      .find(({ name }) => name === 'REST')!
      .texts.filter(([, text]) => text.startsWith('2') && !nothing.includes(text))
    expect(answered).toEqual([])
  })
})
