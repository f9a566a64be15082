import type { MiddlewareHandler } from 'hono'
import type { PublicServerOptions } from './options.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  // No script of the site makes markup out of text.
  "require-trusted-types-for 'script'",
]

/** The policy of a page that may stand in frames of these ancestors only. */
export const contentPolicy = (ancestors: string): string =>
  [...POLICY, `frame-ancestors ${ancestors}`].join('; ')

/** Read by scripts of other sites: the widget, its lists and the description of embeds. */
const isShared = (path: string) => /^\/(widget|oembed)(\/|$)/.test(path)

const isEmbed = (path: string) => /^\/(en\/)?embed\//.test(path)

/** Drafts, which the CMS shows beside their form. */
const isPreview = (path: string) => path.startsWith('/preview/')

const ONE_YEAR = 31_536_000

type Options = Pick<PublicServerOptions, 'siteUrl' | 'cmsUrl'>

/**
 * The headers of every response. Pages contain no inline script or style, so one policy without
 * hashes is enough; only pages under `embed/` may stand in a frame of another site, and drafts in one of
 * the CMS.
 */
export function securityHeaders({ siteUrl, cmsUrl }: Options): MiddlewareHandler {
  const isHttps = siteUrl.startsWith('https:')
  const framesOf = (path: string) => {
    if (isPreview(path) && cmsUrl) return new URL(cmsUrl).origin
    return isEmbed(path) ? '*' : "'none'"
  }
  return async (c, next) => {
    await next()
    const { path } = c.req
    const set = (name: string, value: string) => c.res.headers.set(name, value)
    if (!c.res.headers.has('Content-Security-Policy'))
      set('Content-Security-Policy', contentPolicy(framesOf(path)))
    set('X-Content-Type-Options', 'nosniff')
    set('Referrer-Policy', isPreview(path) ? 'no-referrer' : 'strict-origin-when-cross-origin')
    set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
    set('Cross-Origin-Opener-Policy', 'same-origin')
    if (isHttps) set('Strict-Transport-Security', `max-age=${ONE_YEAR}`)
    if (isShared(path)) set('Access-Control-Allow-Origin', '*')
  }
}
