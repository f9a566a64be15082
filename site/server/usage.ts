import type { Context, MiddlewareHandler } from 'hono'
import type { Counts } from './counts.ts'
import { described } from './described.ts'
import { addressOf } from './rate-limit.ts'

type Options = {
  counts?: Pick<Counts, 'add'>
  siteDir: string
  siteUrl: string
  trustProxy?: boolean
  onError: (error: unknown) => void
}

/** Programs that read pages for nobody in particular. */
const BOT =
  /bot|crawl|spider|slurp|preview|monitor|scan|curl|wget|python|java\/|headless|lighthouse/i

/**
 * Counts what was answered: `view` of a resource's page, `download` of a file or package from it, and
 * `embed` of a resource or list on a page of another host, each with its permalink and release; and once
 * a day the host itself (`embed-host`, with the path where the resource's project opted in), the ledger
 * of who shows what. Nothing about the reader is kept: no address, no time of day, no page of theirs.
 * Bots and browsers that ask not to be followed are left out.
 */
export function usage({
  counts,
  siteDir,
  siteUrl,
  trustProxy = false,
  onError,
}: Options): MiddlewareHandler {
  const own = new URL(siteUrl).host
  const ledger = onceADay()
  const tally = dailyTally()
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
    const shown = shownBy(c.req.path)
    if (!shown && !isDownload(c) && !isPage(c)) return
    if (tally(addressOf(c, trustProxy)) > MOST_ROWS_OF_AN_ADDRESS) return
    if (shown) await countEmbed(c, shown)
    else if (isDownload(c)) {
      const from = await described(siteDir, refererPath(c))
      if (from) counts?.add({ event: 'download', subject: from.permalink, detail: from.release })
    } else {
      const page = await described(siteDir, c.req.path)
      if (page) counts?.add({ event: 'view', subject: page.permalink, detail: page.release })
    }
  }

  async function countEmbed(c: Context, subject: string): Promise<void> {
    const origin = c.req.header('Origin')
    const around = c.req.header('Referer') ?? origin
    const host = hostOf(origin ?? around)
    if (!host || host === own) return
    const shown = await described(siteDir, c.req.path)
    counts?.add({ event: 'embed', subject, detail: shown?.release })
    const path = shown?.recordsPath && hostOf(around) === host ? new URL(around!).pathname : ''
    // The root is what browsers send where they name no path.
    const place = path === '/' ? host : host + path
    if (ledger(`${subject} ${place}`, addressOf(c, trustProxy)))
      counts?.add({ event: 'embed-host', subject, detail: place })
  }

  function refererPath(c: Context): string {
    const referer = c.req.header('Referer') ?? ''
    return hostOf(referer) === own ? new URL(referer).pathname : ''
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

const isPage = ({ res }: Context): boolean =>
  res.headers.get('Content-Type')?.startsWith('text/html') ?? false

const hostOf = (address: string | undefined): string | undefined =>
  address && URL.canParse(address) && /^https?:/.test(address) ? new URL(address).host : undefined

/** Most pairs of subject and place in a day, and most that one address may add: beyond them somebody is making them up. */
const MOST_PAIRS = 10_000
const MOST_OF_AN_ADDRESS = 200
/** Most that one address may have counted in a day: a college behind one reads less, and a few do not fill the day. */
const MOST_ROWS_OF_AN_ADDRESS = 20_000

/** Whether a pair is new today. Addresses are known to this process only, and for the day. */
function onceADay(): (pair: string, address: string) => boolean {
  const seen = new Set<string>()
  const added = new Map<string, number>()
  const isNew = newDay()
  return (pair, address) => {
    if (isNew()) for (const known of [seen, added]) known.clear()
    const own = added.get(address) ?? 0
    if (seen.has(pair) || seen.size >= MOST_PAIRS || own >= MOST_OF_AN_ADDRESS) return false
    seen.add(pair)
    added.set(address, own + 1)
    return true
  }
}

/** How often a name was told today, this time included. */
function dailyTally(): (name: string) => number {
  const tally = new Map<string, number>()
  const isNew = newDay()
  return (name) => {
    if (isNew()) tally.clear()
    const times = (tally.get(name) ?? 0) + 1
    tally.set(name, times)
    return times
  }
}

/** Whether it is asked for the first time on this day, of the zone in which days are counted (TZ). */
function newDay(): () => boolean {
  const calendar = new Intl.DateTimeFormat('sv-SE')
  let day = ''
  return () => {
    const today = calendar.format(new Date())
    const isNew = today !== day
    day = today
    return isNew
  }
}
