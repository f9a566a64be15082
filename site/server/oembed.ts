import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Context, Handler } from 'hono'
import { isAbsent, locate } from './locate.ts'
import { fitEmbed, type Embed } from './oembed-size.ts'
import { problem } from './problem.ts'
import { readSidecar } from './sidecar.ts'

type Options = { siteDir: string; siteUrl: string }

/**
 * `/oembed?url=…` (https://oembed.com): describes the embed of any of the site's addresses of a
 * resource, from the description that the press wrote.
 */
export function oembed({ siteDir, siteUrl }: Options): Handler {
  return async (c) => {
    const { url, format = 'json', maxwidth, maxheight } = c.req.query()
    if (format !== 'json') return problem(c, 501, JSON_ONLY)
    const target = url && URL.canParse(url) ? new URL(url) : undefined
    if (!target) return problem(c, 400, NO_URL)
    if (target.origin !== new URL(siteUrl).origin) return problem(c, 404, FOREIGN)
    const max = { width: pixels(maxwidth), height: pixels(maxheight) }
    if (Object.values(max).includes(NaN)) return problem(c, 400, BAD_SIZE)
    return describe(c, siteDir, { target, max })
  }
}

type Asked = { target: URL; max: { width?: number; height?: number } }

async function describe(c: Context, siteDir: string, { target, max }: Asked): Promise<Response> {
  const permalink =
    permalinkIn(target.pathname) ?? (await permalinkOnPage(siteDir, target.pathname))
  if (permalink === 'withdrawn') return problem(c, 410, WITHDRAWN)
  if (!permalink) return problem(c, 404, NO_RESOURCE)
  const file = path.join(siteDir, 'oembed', `${permalink}.json`)
  const text = await readText(file)
  const isGone =
    (await readSidecar(file))?.status === 410 || (!text && (await isWithdrawn(siteDir, permalink)))
  if (isGone) return problem(c, 410, WITHDRAWN)
  if (!text) return problem(c, 404, NO_RESOURCE)
  return c.json(fitEmbed(JSON.parse(text) as Embed, max), 200, {
    'Cache-Control': 'public, max-age=300',
  })
}

const PERMALINK = '[A-Za-z0-9_-]+'

const permalinkIn = (urlPath: string): string | undefined =>
  new RegExp(`^/(?:en/)?(?:r|embed)/(${PERMALINK})/?$`).exec(urlPath)?.[1]

/** What a written page says of its own embed, following the redirects of former addresses. */
async function permalinkOnPage(
  siteDir: string,
  urlPath: string,
  hops = 5,
): Promise<string | undefined> {
  const located = await locate(siteDir, urlPath)
  if (!located?.file.endsWith('.html')) return undefined
  const sidecar = await readSidecar(located.file)
  if (sidecar?.status === 410) return 'withdrawn'
  if (sidecar?.location) {
    const next = new URL(sidecar.location, 'http://site').pathname
    return permalinkIn(next) ?? (hops > 0 ? permalinkOnPage(siteDir, next, hops - 1) : undefined)
  }
  const link = (await readText(located.file))?.match(
    /<link\b[^>]*application\/json\+oembed[^>]*>/i,
  )?.[0]
  return link
    ? new RegExp(`/(?:oembed|r|embed)/(${PERMALINK})(?:\\.json)?/?["'&]`).exec(
        decodeURIComponent(link),
      )?.[1]
    : undefined
}

async function isWithdrawn(siteDir: string, permalink: string): Promise<boolean> {
  const pages = ['r', 'embed'].map((folder) => path.join(siteDir, folder, permalink, 'index.html'))
  return (await Promise.all(pages.map(readSidecar))).some((sidecar) => sidecar?.status === 410)
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

const pixels = (value: string | undefined): number | undefined =>
  value === undefined ? undefined : /^[1-9]\d{0,5}$/.test(value) ? Number(value) : NaN

const JSON_ONLY = {
  code: 'not_implemented',
  zh: '只提供 format=json',
  en: 'Only format=json is offered',
}
const NO_URL = {
  code: 'bad_request',
  zh: '请用 url= 给出资源的网址',
  en: 'Give the address of a resource as url=',
}
const BAD_SIZE = {
  code: 'bad_request',
  zh: 'maxwidth 与 maxheight 应为正整数',
  en: 'maxwidth and maxheight must be whole numbers above 0',
}
const FOREIGN = {
  code: 'foreign_url',
  zh: '这个网址不属于本站',
  en: 'This address does not belong to this site',
}
const NO_RESOURCE = {
  code: 'not_found',
  zh: '这个网址没有可嵌入的资源',
  en: 'No resource to embed is at this address',
}
const WITHDRAWN = {
  code: 'withdrawn',
  zh: '这个资源已下线',
  en: 'This resource has been withdrawn',
}
