import type { Locale } from '../../../cms/published/locale.ts'
import { coverAlt, coverName } from '../pictures.ts'
import type { Problems } from './problems.ts'
import type { DemoResource } from './resources.ts'

/** A picture of a project: `drawPicture(name)` gives its bytes. */
export type DemoPicture = { project: string; name: string; alt: Partial<Record<Locale, string>> }

/** The name of a resource's cover, among the pictures of its project. */
export function coverOf({ kind, slug, file }: DemoResource): string {
  return coverName(file.field, kind, slug)
}

/** The pictures that the resources show. A name with two alternative texts in one language is a problem. */
export function demoPictures(resources: DemoResource[], problems: Problems): DemoPicture[] {
  const found = new Map<string, DemoPicture>()
  const picture = (project: string, name: string): DemoPicture => {
    const key = `${project}/${name}`
    const known = found.get(key) ?? { project, name, alt: {} }
    found.set(key, known)
    return known
  }
  for (const resource of resources) {
    const { project, field } = resource.file
    picture(project, coverOf(resource)).alt = coverAlt(field, resource.kind)
    for (const { name, alt, locale, path } of resource.pictures) {
      const { alt: words } = picture(project, name)
      if (words[locale] !== undefined && words[locale] !== alt)
        problems.add(
          path,
          `picture:${name}`,
          `is described as “${words[locale]}” elsewhere; use another number`,
        )
      words[locale] ??= alt
    }
  }
  return [...found.values()]
}
