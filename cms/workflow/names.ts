import type { PayloadRequest } from 'payload'
import { DEFAULT_LOCALE } from '../published/locale.ts'
import { RESOURCE_KINDS, type ResourceKind } from '../published/record.ts'

const unpaged = { depth: 0, overrideAccess: true, pagination: false } as const

/** Short names in the user's language, in Chinese where there is no other. */
export async function organizationNames(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await req.payload.find({
    collection: 'organizations',
    where: { id: { in: [...new Set(ids)] } },
    locale: req.i18n?.language === 'en' ? 'en' : DEFAULT_LOCALE,
    fallbackLocale: DEFAULT_LOCALE,
    ...unpaged,
    req,
  })
  return new Map(found.docs.map((row) => [row.id, row.shortName || row.name]))
}

export async function userNames(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await req.payload.find({
    collection: 'users',
    where: { id: { in: [...new Set(ids)] } },
    ...unpaged,
    req,
  })
  return new Map(found.docs.map((row) => [row.id, row.name]))
}

type Named = { resourceKind: ResourceKind; resourceId: string }

/** The Chinese titles of resources as their drafts have them, by id; without those that are not there. */
export async function resourceTitles(
  req: PayloadRequest,
  named: readonly Named[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const kind of RESOURCE_KINDS) {
    const ids = named
      .filter(({ resourceKind }) => resourceKind === kind)
      .map(({ resourceId }) => resourceId)
    if (ids.length === 0) continue
    const found = await req.payload.find({
      collection: kind,
      where: { id: { in: [...new Set(ids)] } },
      locale: DEFAULT_LOCALE,
      draft: true,
      select: { title: true },
      ...unpaged,
      req,
    })
    for (const { id, title } of found.docs) titles.set(id, title ?? '')
  }
  return titles
}
