import type { Locale } from '../../cms/published/locale.ts'
import { signPreview } from '../../cms/preview/token.ts'
import { openPayload } from '../library.ts'

/**
 * Addresses of the preview of a module's draft, as an administrator sees it; none where the library has
 * no module or no administrator. Each is good for a quarter of an hour.
 */
export async function previewPaths(): Promise<(locale: Locale) => string | undefined> {
  process.env.PAYLOAD_LOG_LEVEL ??= 'error'
  const payload = await openPayload()
  try {
    const first = { limit: 1, depth: 0, pagination: false, overrideAccess: true } as const
    const { docs: modules } = await payload.find({
      ...first,
      collection: 'modules',
      where: { _status: { equals: 'published' } },
    })
    const { docs: users } = await payload.find({
      ...first,
      collection: 'users',
      where: { roles: { contains: 'admin' } },
    })
    const [module, user] = [modules[0], users[0]]
    const { secret } = payload
    return (locale) =>
      module &&
      user &&
      `/preview/${signPreview({ kind: 'modules', id: module.id, user: user.id, locale, edition: '' }, secret)}/`
  } finally {
    await payload.destroy()
  }
}
