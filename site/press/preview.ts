import { lookup } from 'mime-types'
import { briefOf } from '../../cms/published/brief.ts'
import type { Locale } from '../../cms/published/locale.ts'
import { keyOf, type ResourceRecord } from '../../cms/published/record.ts'
import type { Library } from '../../cms/publishing/follower.ts'
import { type Route, resourcePath, routesOf } from '../reading/routes.ts'
import { draw, type Source } from './draw.ts'

/** Which page of a draft, and where its pages stand while they are looked at. */
export type PreviewRequest = {
  record: ResourceRecord
  locale: Locale
  /** The unit that is looked at where no page is asked for. */
  unit?: string
  /** The address of a page on the site; without it the draft's own. */
  path?: string
  /** What addresses of the draft begin with, such as `/preview/TOKEN`. */
  prefix: string
}

export type PreviewPage =
  { status: number; type: string; body: Uint8Array<ArrayBuffer> } | { redirect: string }

/** Why a draft is not shown. */
export type PreviewNotice = NonNullable<App.Locals['notice']>

/** A page of a draft by the renderer of the site; undefined where the draft has no such page. */
export async function drawPreview(
  { record, locale, unit, path, prefix }: PreviewRequest,
  source: Source,
): Promise<PreviewPage | undefined> {
  const library = withDraft(source.library, record)
  const routes = routesOf(keyOf(record), library, source.catalogue)
  if (!path) return { redirect: prefix + homeOf(record, { locale, unit }) }
  const route = routes.find((one) => one.path === path)
  const drawn = route && (await draw(route, { ...source, library, isPreview: true }))
  if (!drawn) return undefined
  const { status, body, location } = drawn.page
  if (location) return { redirect: isOwn(location, routes) ? prefix + location : location }
  const type = path.endsWith('/') ? 'text/html; charset=utf-8' : lookup(path) || 'text/plain'
  if (!type.startsWith('text/html')) return { status, type, body }
  const text = new TextDecoder().decode(body)
  return { status, type, body: Buffer.from(leading(text, { record, routes, prefix })) }
}

/** The page that says why a draft is not shown. */
export async function drawNotice(
  notice: PreviewNotice,
  { locale, ...source }: Source & { locale: Locale },
): Promise<Uint8Array<ArrayBuffer>> {
  const route: Route = { path: '/preview-notice/', locale, owner: 'site' }
  const drawn = await draw(route, { ...source, isPreview: true, notice })
  return drawn!.page.body
}

function homeOf(record: ResourceRecord, { locale, unit }: { locale: Locale; unit?: string }) {
  const home = resourcePath(record.kind, record.slug, record.text[locale] ? locale : 'zh')
  const found =
    record.kind === 'modules' ? record.units.find(({ id }) => id === unit)?.permalink : undefined
  return found ? `${home}${found}/` : home
}

/** The library with a draft in the place of what is released of it. */
function withDraft(library: Library, record: ResourceRecord): Library {
  const own = keyOf(record)
  const brief = briefOf(record)
  return {
    ...library,
    get: (key) => (key === own ? record : library.get(key)),
    brief: (key) => (key === own ? brief : library.brief(key)),
  }
}

const isOwn = (path: string, routes: readonly Route[]) => routes.some((one) => one.path === path)

type Leading = { record: ResourceRecord; routes: readonly Route[]; prefix: string }

/** The same page with its own pages and files where the draft's are; all other links open elsewhere. */
function leading(html: string, { record, routes, prefix }: Leading): string {
  const files = Object.keys(record.files).reduce(
    (text, id) => text.replaceAll(`/files/${id}/`, `${prefix}/files/${id}/`),
    html,
  )
  return files.replaceAll(/(href|src)="([^"#]*)(#[^"]*)?"/g, (whole, name, address, part = '') => {
    const isHere = isOwn(String(address), routes)
    if (!isHere && (address || !part)) return whole
    const moved = `${String(name)}="${isHere ? prefix + String(address) : ''}${String(part)}"`
    return name === 'href' ? `target="_self" ${moved}` : moved
  })
}
