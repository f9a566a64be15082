import type { CollectionBeforeChangeHook } from 'payload'

/** Set once, when the document is made. */
const IDENTITY = ['project', 'permalink', 'importedFrom'] as const

/**
 * What a document is stays through every save. Restoring a version needs it too: Payload drops the
 * fields that the user may not update instead of keeping their present value.
 */
export const keepIdentity: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation !== 'update') return data as Record<string, unknown>
  const before = (originalDoc ?? {}) as Record<string, unknown>
  const kept = IDENTITY.filter((name) => data[name] === undefined || data[name] === null).map(
    (name) => [name, before[name]],
  )
  return { ...data, ...Object.fromEntries(kept) } as Record<string, unknown>
}
