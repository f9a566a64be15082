import { open } from 'node:fs/promises'
import type { Context, MiddlewareHandler } from 'hono'
import type { Counts } from './counts.ts'
import { locate } from './locate.ts'

type Options = {
  counts?: Pick<Counts, 'add'>
  siteDir: string
  siteUrl: string
  onError: (error: unknown) => void
}

/** Programs that read pages for nobody in particular. */
const BOT =
  /bot|crawl|spider|slurp|preview|monitor|scan|curl|wget|python|java\/|headless|lighthouse/i

/** Bytes at the beginning of a page that hold what it says of itself. */
const HEAD = 4096

/**
 * Counts what was answered: `view` of a resource's page, `download` of a file or package from it, and
 * `embed` of a resource or list on a page of another host, each with its permalink and release; and once
 * a day the host itself (`embed-host`), the ledger of who shows what. Nothing about the reader is
 * kept: no address, no time of day, no page of theirs. Bots and browsers that ask not to be followed
 * are left out.
 */
export function usage({ counts, siteDir, siteUrl, onError }: Options): MiddlewareHandler {
  const own = new URL(siteUrl).host
  const ledger = onceADay()
  return async (c, next) => {
    await next()
    if (!counts || !isCounted(c)) return
    try {
      await count(c)
    } catch (error) {
      // A full disk or a locked file costs a count, never a reader.
      onError(new Error('A visit could not be counted', { cause: error }))
    }
  }

  async function count(c: Context): Promise<void> {
    const host = hostOf(c.req.header('Origin') ?? c.req.header('Referer'))
    const shown = shownBy(c.req.path)
    if (shown && host && host !== own) {
      counts?.add({ event: 'embed', subject: shown })
      if (ledger(`${shown} ${host}`))
        counts?.add({ event: 'embed-host', subject: shown, detail: host })
    } else if (isDownload(c)) {
      const from = await described(refererPath(c))
      if (from) counts?.add({ event: 'download', ...from })
    } else if (c.res.headers.get('Content-Type')?.startsWith('text/html') && !shown) {
      const page = await described(c.req.path)
      if (page) counts?.add({ event: 'view', ...page })
    }
  }

  function refererPath(c: Context): string {
    const referer = c.req.header('Referer') ?? ''
    return hostOf(referer) === own ? new URL(referer).pathname : ''
  }

  /** The permalink and release that a written page says it is of. */
  async function described(urlPath: string) {
    const located = urlPath ? await locate(siteDir, urlPath) : undefined
    if (!located?.file.endsWith('.html')) return undefined
    const file = await open(located.file)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
      const head = buffer.toString('utf8', 0, bytesRead)
      const [, subject, release] = /<meta name="release" content="([\w-]+) (\d+)"/.exec(head) ?? []
      return subject && release ? { subject, detail: release } : undefined
    } finally {
      await file.close()
    }
  }
}

/** A reader's own request that was answered for the first time, not a repeat, a probe or a machine. */
function isCounted({ req, res }: Context): boolean {
  const agent = req.header('User-Agent') ?? ''
  const isRefused = req.header('DNT') === '1' || req.header('Sec-GPC') === '1'
  const isEarly = (req.header('Sec-Purpose') ?? req.header('Purpose') ?? '').includes('prefetch')
  return (
    req.method === 'GET' &&
    [200, 206, 304].includes(res.status) &&
    agent !== '' &&
    !BOT.test(agent) &&
    !isRefused &&
    !isEarly
  )
}

/** What a page of another host shows with this address: a permalink, or the name of a list. */
const shownBy = (path: string): string | undefined =>
  (/^\/(?:en\/)?embed\/(.+)\/$/.exec(path) ??
    /^\/widget\/(?:items|lists)\/(?:en\/)?(.+)\.json$/.exec(path))?.[1]

/** A file that is saved rather than shown; of one in parts, its beginning. */
const isDownload = ({ req, res }: Context): boolean =>
  (req.path.startsWith('/packages/') ||
    (req.path.startsWith('/files/') &&
      !/^image\//.test(res.headers.get('Content-Type') ?? 'image/'))) &&
  (res.status === 200 || /^bytes 0-/.test(res.headers.get('Content-Range') ?? ''))

const hostOf = (address: string | undefined): string | undefined =>
  address && URL.canParse(address) && /^https?:/.test(address) ? new URL(address).host : undefined

/** Most pairs of subject and host in a day; beyond them somebody is making them up. */
const MOST_PAIRS = 10_000

function onceADay(): (pair: string) => boolean {
  const seen = new Set<string>()
  let day = ''
  return (pair) => {
    const today = new Date().toISOString().slice(0, 10)
    if (today !== day) seen.clear()
    day = today
    if (seen.has(pair) || seen.size >= MOST_PAIRS) return false
    seen.add(pair)
    return true
  }
}
