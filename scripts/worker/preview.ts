import { Readable } from 'node:stream'
import { create as contentDisposition } from 'content-disposition'
import { type Context, Hono } from 'hono'
import type { Payload } from 'payload'
import { type Draft, readDraft } from '../../cms/preview/read-draft.ts'
import { type Claims, readPreview } from '../../cms/preview/token.ts'
import type { UploadStore } from '../../cms/storage/store.ts'
import type { SiteFollower } from '../../site/press/follower.ts'
import type { PreviewNotice } from '../../site/press/preview.ts'

export type PreviewOptions = {
  payload: Payload
  site: Pick<SiteFollower, 'preview' | 'notice'>
  uploads: Pick<UploadStore, 'open'>
  timeZone: string
}

/** What a browser shows by itself; everything else is saved. */
const SHOWN = /^(image|video|audio)\/|^application\/pdf$/

const STATUS = { invalid: 403, expired: 410 } as Partial<Record<PreviewNotice, 403 | 410>>

/** `/TOKEN/…`: pages and files of a draft, for whoever the token was signed for and still may read it. */
export function previewApp({ payload, site, uploads, timeZone }: PreviewOptions): Hono {
  const app = new Hono()
  app.get('/:token/*', async (c) => {
    const token = c.req.param('token')
    const claims = readPreview(token, payload.secret)
    if (typeof claims === 'string') return notice(c, claims)
    const draft = await readDraft(payload, claims, timeZone)
    if (typeof draft === 'string') return notice(c, draft, claims)
    const prefix = `/preview/${token}`
    const path = decodeURI(c.req.path).slice(prefix.length)
    const [, id, name] = /^\/files\/([^/]+)\/([^/]+)$/.exec(path) ?? []
    if (id && name) return file(c, draft, { id, name })
    const { locale } = claims
    const page = await site.preview({ ...draft, locale, prefix, ...(path !== '/' && { path }) })
    if (!page) return c.notFound()
    if ('redirect' in page) return c.redirect(page.redirect, 302)
    return c.body(new Uint8Array(page.body), page.status as 200, { 'Content-Type': page.type })
  })
  return app

  async function notice(c: Context, why: PreviewNotice, claims?: Claims): Promise<Response> {
    const body = await site.notice(why, claims?.locale ?? 'zh')
    return c.html(body.toString(), STATUS[why] ?? 200)
  }

  async function file(c: Context, { record }: Draft, { id, name }: { id: string; name: string }) {
    const found = record.files[id]
    const size = found && [found, ...found.sizes].find(({ filename }) => filename === name)
    if (!found || !size) return c.notFound()
    const type = found.mediaType
    return c.body(Readable.toWeb(await uploads.open(size.path)) as ReadableStream, 200, {
      'Content-Type': type,
      ...(!SHOWN.test(type) && { 'Content-Disposition': contentDisposition(name) }),
    })
  }
}
