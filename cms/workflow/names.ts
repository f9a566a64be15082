import type { PayloadRequest } from 'payload'
import { DEFAULT_LOCALE } from '../published/locale.ts'

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
