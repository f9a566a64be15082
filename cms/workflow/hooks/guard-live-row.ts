import type { CollectionBeforeChangeHook } from 'payload'
import { isReleasing } from '../release-token.ts'
import { WorkflowError } from '../errors.ts'

/**
 * The last door before the database: a published status passes only with the release operation. A
 * released version that is restored comes with the status of that day; as a draft it has none.
 */
export const guardLiveRow: CollectionBeforeChangeHook = ({ data, context }) => {
  if (data._status !== 'published' || isReleasing(context)) return data as Record<string, unknown>
  if (context.isRestoringVersion) return { ...data, _status: 'draft' }
  throw new WorkflowError(
    'release-only',
    '只有“发布”能更改已发布的内容 / Only Release changes what is released',
    403,
  )
}
