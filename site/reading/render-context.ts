import type { Locale } from '../../cms/published/locale.ts'
import { RESOURCE_KINDS, type ResourceRecord } from '../../cms/published/record.ts'
import type { RenderContext } from '../rich-text/render.ts'
import type { Reader } from './reader.ts'
import { linkTo } from './show.ts'

/** How the rich texts of a record find files and links. */
export function renderContext(
  record: ResourceRecord,
  reader: Reader,
  locale: Locale,
): RenderContext {
  return {
    files: record.files,
    locale,
    linkTo: (collection, id) =>
      collection === 'units' ? unitLink(id) : resourceLink(collection, id),
  }

  function resourceLink(collection: string, id: string): string | undefined {
    const kind = RESOURCE_KINDS.find((known) => known === collection)
    const target = kind && reader.brief(`${kind}/${id}`)
    return target && linkTo(target, locale).href
  }

  function unitLink(id: string): string | undefined {
    const own = record.kind === 'modules' ? [record] : []
    const modules = [...own, ...reader.naming(`modules/${id}`, ['modules'])]
    for (const module of modules) {
      const unit = module.units.find((one) => one.id === id)
      if (unit) return `${linkTo(module, locale).href}${unit.permalink}/`
    }
    return undefined
  }
}
