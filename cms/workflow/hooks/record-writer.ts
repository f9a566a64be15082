import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '../../access/rights.ts'
import { isReleasing } from '../release-token.ts'

type Written = { writers?: unknown[] | null }

/** Remembers who saved a version since the last release; the release itself starts a new list. */
export const recordWriter: CollectionBeforeChangeHook = ({
  data,
  operation,
  originalDoc,
  req,
  context,
}) => {
  if (isReleasing(context)) return { ...data, writers: [] }
  const user = req.user?.collection === 'users' ? String(req.user.id) : undefined
  // A copy is new: nobody but who makes it has saved it.
  const known = operation === 'update' ? (originalDoc as Written | undefined)?.writers : undefined
  const before = (known ?? []).map(idOf)
  return {
    ...data,
    savedBy: user ?? null,
    writers: [...new Set([...before, ...(user ? [user] : [])])],
  }
}
