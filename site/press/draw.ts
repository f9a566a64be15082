import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Library } from '../../cms/publishing/follower.ts'
import type { Catalogue } from '../reading/catalogue.ts'
import { EMBEDDERS_HEADER } from '../reading/embedding.ts'
import { createReader, type Reads } from '../reading/reader.ts'
import type { Route } from '../reading/routes.ts'
import type { Page } from './output.ts'

/** The built site: one page for one request. A page that fails leaves its error in `locals.failure`. */
export type Render = (request: Request, locals: App.Locals) => Promise<Response>

export async function loadRenderer(buildDir: string): Promise<Render> {
  const entry = path.join(buildDir, 'server/entry.mjs')
  const { render } = (await import(pathToFileURL(entry).href)) as { render: Render }
  return render
}

export type Drawn = { page: Page; reads: Reads }

export type Source = {
  render: Render
  library: Library
  catalogue: Catalogue
  siteUrl: string
  /** Whether the page is a draft's, or says why a draft is not shown. */
  isPreview?: boolean
  notice?: App.Locals['notice']
}

/** Renders a route; undefined where there is no such page now. Throws what kept it from being rendered. */
export async function draw(route: Route, source: Source): Promise<Drawn | undefined> {
  const { render, library, catalogue, siteUrl, isPreview, notice } = source
  const reader = createReader(library, catalogue)
  const locals: App.Locals = {
    reader,
    siteUrl,
    locale: route.locale,
    path: route.path,
    owner: route.owner,
    page: route.page,
    isPreview,
    notice,
  }
  const isNotFoundPage = route.path.endsWith('/404.html')
  const address = isNotFoundPage ? route.path.slice(0, -'.html'.length) : route.path
  const response = await render(new Request(siteUrl + address), locals)
  const body = Buffer.from(await response.arrayBuffer())
  if (locals.failure) throw locals.failure
  if (response.status >= 500) throw new Error(`The page was answered with ${response.status}`)
  if (isNotFoundPage) return { page: { body, status: 200 }, reads: reader.reads }
  if (response.status === 404) return undefined
  const location = response.headers.get('location')
  const embedders = response.headers.get(EMBEDDERS_HEADER)
  return {
    page: {
      body,
      status: response.status,
      ...(location && { location }),
      ...(embedders !== null && { embedders: embedders.split(' ').filter(Boolean) }),
    },
    reads: reader.reads,
  }
}
