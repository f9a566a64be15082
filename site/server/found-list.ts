import { readFile } from 'node:fs/promises'
import type { Handler } from 'hono'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../cms/published/locale.ts'
import { searchLibrary, stateOf } from '../../search/query.ts'
import { itemPath } from '../reading/paths.ts'
import { described } from './described.ts'
import type { Engine } from './engine.ts'
import { locate } from './locate.ts'
import type { PublicServerOptions } from './options.ts'
import { away } from './search-proxy.ts'
import { readSidecar } from './sidecar.ts'

type Options = Pick<PublicServerOptions, 'siteDir'> & {
  engine: Engine
  onError: (error: unknown) => void
}

/** Seconds for which a partner's page shows the same list again. */
const FRESH = 300

/**
 * `/widget/found.json?…`: a list by any words and filters, those of the search page's address, with
 * `locale`; what the list element reads. Each resource is shown as its own element would be, and one that
 * only some hosts may show is left out.
 */
export const foundList =
  ({ siteDir, engine, onError }: Options): Handler =>
  async (c) => {
    const params = new URL(c.req.url).searchParams
    const locale = LOCALES.find((one) => one === params.get('locale')) ?? DEFAULT_LOCALE
    try {
      const { hits } = await searchLibrary(stateOf(params), { locale, ask: askOf(engine) })
      const items = await Promise.all(hits.map(({ url }) => itemAt(siteDir, url, locale)))
      c.header('Cache-Control', `public, max-age=${FRESH}`)
      return c.json({ version: 1, items: items.filter(Boolean) })
    } catch (error) {
      onError(new Error('A list could not be searched', { cause: error }))
      return away(c)
    }
  }

const askOf = (engine: Engine) => async (body: object) => {
  const answer = await engine('multi-search', JSON.stringify(body))
  if (!answer.ok) throw new Error(`Search answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as unknown
}

/** What the element of the resource at this address shows of it; undefined where not everybody may. */
async function itemAt(siteDir: string, url: string, locale: Locale): Promise<object | undefined> {
  const page = await described(siteDir, url)
  const located = page && (await locate(siteDir, itemPath(page.permalink, locale)))
  if (!located || (await readSidecar(located.file))?.embedders) return undefined
  const { item } = JSON.parse(await readFile(located.file, 'utf8')) as { item: object }
  return { ...item, parts: undefined, facts: undefined }
}
