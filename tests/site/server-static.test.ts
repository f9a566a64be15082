import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSite, type TestSite } from './server-site.ts'

const page = (title: string) =>
  `<!doctype html><title>${title}</title>${'<p>工业机器人</p>'.repeat(200)}`
const digits = '0123456789'

let site: TestSite
beforeAll(async () => {
  site = await startSite({
    'index.html': page('首页'),
    'modules/robot/index.html': page('机器人'),
    'modules/old/index.html': page('moved'),
    'modules/old/index.http.json': '{"status":301,"location":"/modules/新/"}',
    'modules/gone/index.html': page('已下线'),
    'modules/gone/index.http.json': '{"status":410}',
    'r/abc/index.html': page('moved'),
    'r/abc/index.http.json': '{"status":302,"location":"/modules/robot/"}',
    '404.html': page('找不到'),
    'en/404.html': page('Not found'),
    'embed/abc/index.html': page('embed'),
    'widget/v1.js': 'export {}',
    'widget/lists/all.json': '[]',
    '_astro/page.1a2b.css': 'p{color:red}',
    'files/1/任务工单.docx': 'docx',
    'files/2/drawing.svg':
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'files/3/photo.jpg': 'jpeg',
    'files/4/manual.pdf': '%PDF-1.7',
    'files/5/video.mp4': digits,
    'files/6/page.html': '<script>alert(1)</script>',
    '.hidden/secret': 'x',
  })
})
afterAll(() => site.stop())

describe('pages', () => {
  test('a folder is answered with its page, and asked for without the slash leads there', async () => {
    const answer = await site.get('/modules/robot/')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    const redirect = await site.get('/modules/robot?from=qr')
    expect([redirect.status, redirect.headers.get('location')]).toEqual([
      301,
      '/modules/robot/?from=qr',
    ])
  })

  test('a moved page redirects, with and without the slash, and a withdrawn one is gone', async () => {
    const moved = await site.get('/modules/old/')
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/modules/%E6%96%B0/'])
    const short = await site.get('/r/abc')
    expect([short.status, short.headers.get('location')]).toEqual([302, '/modules/robot/'])
    const gone = await site.get('/modules/gone/')
    expect([gone.status, (await gone.text()).includes('已下线')]).toEqual([410, true])
  })

  test('what is not there is answered 404 in the language of its address', async () => {
    const zh = await site.get('/modules/nothing/')
    const en = await site.get('/en/modules/nothing/')
    expect([zh.status, en.status]).toEqual([404, 404])
    expect(await zh.text()).toContain('找不到')
    expect(await en.text()).toContain('Not found')
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/modules/..%2f..%2f..%2fsecret.txt',
    '/.hidden/secret',
    '/modules/old/index.http.json',
    '/%00',
    '/%',
    '//index.html',
    '/index.html/',
  ])('nothing outside the site and nothing hidden answers to %s', async (address) => {
    const answer = await site.raw(address)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('not a part of the site')
  })

  test('a site that is not written yet says so', async () => {
    const empty = await startSite({})
    const answer = await empty.get('/')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    await empty.stop()
  })

  test('writing is refused', async () => {
    const answer = await site.post('/modules/robot/', {})
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('caching, ranges and compression', () => {
  test('a page that the reader has is not sent again', async () => {
    const first = await site.get('/')
    const etag = first.headers.get('etag') ?? ''
    const lastModified = first.headers.get('last-modified') ?? ''
    expect(
      (await site.get('/', { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' })).status,
    ).toBe(304)
    expect(
      (await site.get('/', { 'If-Modified-Since': lastModified, 'Cache-Control': 'max-age=0' }))
        .status,
    ).toBe(304)
    expect(
      (await site.get('/', { 'If-None-Match': '"other"', 'Cache-Control': 'max-age=0' })).status,
    ).toBe(200)
  })

  test('hashed assets and released files are kept for good', async () => {
    for (const address of ['/_astro/page.1a2b.css', '/files/3/photo.jpg'])
      expect((await site.get(address)).headers.get('cache-control')).toContain('immutable')
  })

  test('a video is sent from where the reader asks', async () => {
    const part = await site.get('/files/5/video.mp4', { Range: 'bytes=2-4' })
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ])
    expect(await (await site.get('/files/5/video.mp4', { Range: 'bytes=-3' })).text()).toBe('789')
    const beyond = await site.get('/files/5/video.mp4', { Range: 'bytes=10-' })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10'])
    const changed = await site.get('/files/5/video.mp4', {
      Range: 'bytes=2-4',
      'If-Range': '"an older one"',
    })
    expect([changed.status, await changed.text()]).toEqual([200, digits])
  })

  test.each(['br', 'gzip'])(
    'text is compressed with %s where the reader takes it',
    async (encoding) => {
      const answer = await site.get('/', { 'Accept-Encoding': encoding })
      expect(answer.headers.get('content-encoding')).toBe(encoding)
      expect(answer.headers.get('vary')).toContain('Accept-Encoding')
      expect(await answer.text()).toBe(page('首页'))
      const etag = answer.headers.get('etag') ?? ''
      expect(
        (
          await site.get('/', {
            'Accept-Encoding': encoding,
            'If-None-Match': etag,
            'Cache-Control': 'max-age=0',
          })
        ).status,
      ).toBe(304)
    },
  )

  test('text stays as it is for a reader who takes no compression', async () => {
    const answer = await site.get('/', { 'Accept-Encoding': 'identity' })
    expect(answer.headers.get('content-encoding')).toBeNull()
    const head = await fetch(site.url, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
})

describe('headers', () => {
  test('pages run only the site’s own code and stand in no frame but the embeds', async () => {
    const policy = (await site.get('/')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect((await site.get('/embed/abc/')).headers.get('content-security-policy')).toContain(
      'frame-ancestors *',
    )
  })

  test('every answer is nosniff, sets no cookie and says nothing of the server', async () => {
    for (const address of ['/', '/nothing', '/files/1/x', '/healthz', '/oembed', '/api/search/x']) {
      const { headers } = await site.get(address)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('set-cookie')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
    }
  })

  test('only the widget and the descriptions of embeds are open to scripts of other sites', async () => {
    for (const address of ['/widget/v1.js', '/widget/lists/all.json', '/oembed'])
      expect((await site.get(address)).headers.get('access-control-allow-origin')).toBe('*')
    expect((await site.get('/')).headers.get('access-control-allow-origin')).toBeNull()
  })

  test('a document is saved under its Chinese name', async () => {
    const { headers } = await site.get(`/files/1/${encodeURIComponent('任务工单.docx')}`)
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="????.docx"; filename*=UTF-8''${encodeURIComponent('任务工单.docx')}`,
    )
    expect(headers.get('content-security-policy')).toContain('sandbox')
  })

  test('a released SVG or HTML file never runs as a page of the site', async () => {
    for (const address of ['/files/2/drawing.svg', '/files/6/page.html']) {
      const { headers } = await site.get(address)
      expect(headers.get('content-disposition')).toMatch(/^attachment/)
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    }
  })

  test('pictures, videos and PDFs are shown in place', async () => {
    for (const address of ['/files/3/photo.jpg', '/files/4/manual.pdf', '/files/5/video.mp4'])
      expect((await site.get(address)).headers.get('content-disposition') ?? 'inline').toMatch(
        /^inline/,
      )
  })
})
