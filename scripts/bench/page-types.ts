import { ExpectedError } from '../expected-error.ts'
import type { Locale } from '../../cms/published/locale.ts'
import { RESOURCE_KINDS } from '../../cms/published/record.ts'
import { prefixOf } from '../../site/reading/paths.ts'

/** One page of each type in one language; `isFull` ones are measured by Lighthouse too. */
export type MeasuredPage = { type: string; path: string; isFull: boolean }

type Wanted = { locale: Locale; preview?: string }

/** Finds one page of each type on a running site by following its own lists; what is quick to measure first. */
export async function pageTypes(
  siteUrl: string,
  { locale, preview }: Wanted,
): Promise<MeasuredPage[]> {
  const prefix = prefixOf(locale)
  const first = async (list: string, pattern: RegExp) =>
    pattern.exec(await read(siteUrl + list))?.[1]
  const link = (kind: string) => new RegExp(`href="(${prefix}/${kind}/[^"/]+/)"`)
  const full = (type: string, path: string) => ({ type, path: prefix + path, isFull: true })
  const pages = [
    full('home', '/'),
    full('search', '/search/?q=a'),
    full('about', '/about/'),
    full('accessibility', '/accessibility/'),
    full('privacy', '/privacy/'),
    full('widgets', '/widgets/'),
    ...['modules', 'majors', 'positions', 'industries', 'organizations'].map((kind) =>
      full(`list of ${kind}`, `/${kind}/`),
    ),
  ]
  for (const kind of [...RESOURCE_KINDS, 'majors', 'positions', 'industries', 'organizations']) {
    const path = await first(`${prefix}/${kind}/`, link(kind))
    if (path) pages.push({ type: `one of ${kind}`, path, isFull: true })
  }
  const module = pages.find(({ type }) => type === 'one of modules')?.path
  const unit = module && (await first(module, new RegExp(`href="(${module}[^"/]+/)"`)))
  if (unit) pages.push({ type: 'unit', path: unit, isFull: true })
  const permalink = module && (await first(module, /oembed\/([\w-]+)\.json/))
  const others = {
    ...(permalink && { embed: `/embed/${permalink}/`, poster: `/poster/${permalink}/` }),
    'embedded list': '/embed/modules/',
    'embedded search': '/embed/search/',
    // The demo's one resource that was withdrawn; in another library, one more that is not there.
    tombstone: '/materials/mercury-thermometer-manual/',
    '404': '/nothing/',
  }
  return [
    ...(preview ? [{ type: 'preview', path: preview, isFull: false }] : []),
    ...Object.entries(others).map(([type, path]) => ({ type, path: prefix + path, isFull: false })),
    ...pages,
  ]
}

async function read(url: string): Promise<string> {
  const answer = await fetch(url).catch((cause: unknown) => {
    throw new ExpectedError(
      `这里没有运行中的资源库：${url}。请先运行 npm start`,
      `No library is running at ${url}: run npm start first`,
      { cause },
    )
  })
  return answer.text()
}
