import type { CollectionSlug, Payload } from 'payload'

/** Adds the English texts of a document that was written in Chinese; nothing to do where there are none. */
export async function inEnglish(
  payload: Payload,
  collection: CollectionSlug,
  id: string,
  texts: Record<string, unknown>,
): Promise<void> {
  const data = Object.fromEntries(
    Object.entries(texts).filter(([, text]) => text !== undefined && text !== ''),
  )
  if (Object.keys(data).length > 0)
    await payload.update({
      collection,
      id,
      locale: 'en',
      data,
      draft: true,
      depth: 0,
      overrideAccess: true,
    } as never)
}
