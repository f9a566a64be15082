import { createHash, randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Alliance, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { png } from '../helpers/markdown.ts'
import { type Client, messageOf, startRest } from '../helpers/rest.ts'

const LIMIT = 256 * 1024

let library: TestLibrary
let alliance: Alliance
let rest: Awaited<ReturnType<typeof startRest>>
let teacher: Client

beforeAll(async () => {
  process.env.MAX_DOCUMENT_BYTES = `${LIMIT}`
  ;({ library, alliance } = await startAlliance())
  rest = await startRest(library)
  teacher = await rest.login(alliance.people.teacher)
})
afterAll(async () => {
  delete process.env.MAX_DOCUMENT_BYTES
  await rest.stop()
  await library.stop()
})

const form = (name: string, content: string | Buffer, type = '') => {
  const body = new FormData()
  const bytes = typeof content === 'string' ? content : new Uint8Array(content)
  body.set('file', new File([bytes], name, { type }))
  body.set('_payload', JSON.stringify({ project: alliance.project.id }))
  return body
}

const upload = (
  collection: 'documents' | 'media',
  name: string,
  content: string | Buffer,
  { as = teacher, type = '' }: { as?: Pick<Client, 'post'>; type?: string } = {},
) => as.post(`/${collection}`, form(name, content, type))

/** Rows and files of the library: what a refused upload must not have changed. */
async function holdings() {
  const { payload, dataDir } = library
  const filesIn = (folder: string) => readdir(path.join(dataDir, folder)).catch(() => [])
  return {
    documents: (await payload.count({ collection: 'documents' })).totalDocs,
    media: (await payload.count({ collection: 'media' })).totalDocs,
    uploads: (await Promise.all([filesIn('uploads/documents'), filesIn('uploads/media')]))
      .flat()
      .sort(),
    temporary: await filesIn('tmp'),
  }
}

describe('an upload', () => {
  test('keeps its bytes, its Chinese name and its fingerprint, and is downloaded, not run', async () => {
    const bytes = randomBytes(10_000).toString('hex')
    const { status, body } = await upload('documents', '任务工单 1.txt', bytes, {
      type: 'text/html',
    })
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({
      filename: '任务工单 1.txt',
      mimeType: 'text/plain',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    const download = await teacher.get(
      `/documents/file/${encodeURIComponent(String(body.doc.filename))}`,
    )
    expect(download.text).toBe(bytes)
    expect(Object.fromEntries(download.headers)).toMatchObject({
      'content-disposition': `attachment; filename="???? 1.txt"; filename*=UTF-8''${encodeURIComponent('任务工单 1.txt')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect((await holdings()).temporary).toEqual([])
  })

  test('takes a program that pupils read as text', async () => {
    expect((await upload('documents', 'blink.py', 'print("hello")\n')).status).toBe(201)
  })

  test('of a picture is shown under its name', async () => {
    const { body } = await upload('media', '示教器.png', await png('red'))
    const { headers } = await teacher.get(
      `/media/file/${encodeURIComponent(String(body.doc.filename))}`,
    )
    expect(headers.get('content-disposition')).toContain(
      `inline; filename="???.png"; filename*=UTF-8''${encodeURIComponent('示教器.png')}`,
    )
  })

  test('of a picture keeps each width to itself, whatever others are called', async () => {
    const draw = async (name: string, colour: string) => {
      const data = await sharp({
        create: { width: 960, height: 540, channels: 3, background: colour },
      })
        .toFormat(name.endsWith('.jpg') ? 'jpeg' : 'png')
        .toBuffer()
      return (await upload('media', name, data)).body.doc as unknown as Stored
    }
    type Stored = { filename: string; sizes: { small: { filename: string } } }
    const first = await draw('总装.jpg', 'red')
    const small = first.sizes.small.filename
    const read = async () => (await teacher.get(`/media/file/${encodeURIComponent(small)}`)).text
    const before = await read()
    const second = await draw('总装.png', 'blue')
    expect(second.sizes.small.filename).not.toBe(small)
    const third = await draw(small.replace('.webp', '.png'), 'green')
    expect(third.filename).toContain('480×270')
    expect(await read()).toBe(before)
  })

  test('is never changed or deleted by anybody', async () => {
    const { body } = await upload('documents', '不变.txt', '原文')
    const admin = await rest.login(alliance.people.admin)
    for (const who of [teacher, admin]) {
      const change = await who.send('PATCH', `/documents/${body.doc.id}`, form('不变.txt', '改动'))
      expect(change.status).toBe(403)
      expect((await who.delete(`/documents/${body.doc.id}`)).status).toBe(403)
    }
    const { text } = await teacher.get(`/documents/file/${encodeURIComponent('不变.txt')}`)
    expect(text).toBe('原文')
    expect((await holdings()).temporary).toEqual([])
  })

  test('keeps its place while the words around it are mended', async () => {
    const { body } = await upload('media', '铭牌.png', await png('red'))
    const before = body.doc
    const answer = await teacher.patch(
      `/media/${before.id}?uploadEdits[crop][width]=50&uploadEdits[crop][height]=50`,
      {
        alt: '设备铭牌',
        licence: 'CC-BY-4.0',
        filename: 'other.png',
        sha256: 'x',
        project: 'other',
      },
    )
    const { doc } = answer.body
    expect(doc).toMatchObject({ alt: '设备铭牌', licence: 'CC-BY-4.0' })
    for (const name of ['filename', 'sha256', 'width', 'url'])
      expect(doc[name], name).toEqual(before[name])
    const reader = await rest.login(alliance.people.reader)
    expect((await reader.patch(`/media/${before.id}`, { alt: '改' })).status).toBe(403)
  })

  test('belongs to the project: others find neither row nor file', async () => {
    await upload('documents', '内部.txt', '内部')
    const stranger = await rest.login(alliance.people.stranger)
    for (const who of [stranger, rest.client()])
      expect((await who.get(`/documents/file/${encodeURIComponent('内部.txt')}`)).status).toBe(403)
  })
})

describe('refused in words, with nothing changed:', () => {
  const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000)])
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

  test.each<[string, 'documents' | 'media', string, string | Buffer, number, RegExp]>([
    [
      'a renamed .exe',
      'documents',
      '手册.pdf',
      exe,
      415,
      /内容与扩展名 .pdf 不符.*is not what .pdf promises/,
    ],
    ['an .exe', 'documents', 'setup.exe', exe, 415, /不支持 .exe 文件.*not accepted/],
    ['an SVG with a script', 'media', 'logo.svg', svg, 415, /不支持 .svg 文件.*not accepted/],
    ['that SVG renamed', 'media', 'logo.png', svg, 415, /内容与扩展名 .png 不符.*is not what .png/],
    ['that SVG as text', 'documents', 'logo.svg', svg, 415, /不支持 .svg 文件.*not accepted/],
    ['an empty file', 'documents', '空.txt', '', 415, /是空的.*is empty/],
    ['a broken picture', 'media', 'a.png', exe, 415, /不符.*is not what/],
    [
      'a little too much',
      'documents',
      'a.txt',
      'x'.repeat(LIMIT + 1),
      413,
      /文件太大：最大 256 KB.*too large/,
    ],
    [
      'far too much',
      'documents',
      'a.txt',
      'x'.repeat(9 * 1024 ** 2),
      413,
      /文件太大：最大 256 KB.*too large/,
    ],
  ])('%s', async (_, collection, name, content, status, message) => {
    const before = await holdings()
    const answer = await upload(collection, name, content)
    expect([answer.status, messageOf(answer)]).toEqual([status, expect.stringMatching(message)])
    expect(await holdings()).toEqual(before)
  })

  test('a file into a project of others, and one of nobody', async () => {
    const before = await holdings()
    const stranger = await rest.login(alliance.people.stranger)
    expect((await upload('documents', 'a.txt', 'x', { as: stranger })).status).toBe(403)
    const large = 'x'.repeat(100_000)
    const nobody = await upload('documents', 'a.txt', large, { as: rest.client() })
    expect([nobody.status, messageOf(nobody)]).toEqual([
      401,
      expect.stringMatching(/请先登录.*log in/),
    ])
    expect(await holdings()).toEqual(before)
  })

  test('a file for which the disk has no room', async () => {
    const before = await holdings()
    process.env.RESERVED_DISK_BYTES = `${1024 ** 5}`
    const full = await startRest(library)
    delete process.env.RESERVED_DISK_BYTES
    const answer = await upload('documents', 'a.txt', 'x'.repeat(1000), {
      as: await full.login(alliance.people.teacher),
    })
    await full.stop()
    expect([answer.status, messageOf(answer)]).toEqual([
      507,
      expect.stringMatching(/磁盘空间不足.*disk is almost full/),
    ])
    expect(await holdings()).toEqual(before)
  })
})
