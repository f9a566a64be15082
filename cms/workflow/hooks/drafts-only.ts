import type { CollectionBeforeOperationHook } from 'payload'
import { isReleasing } from '../release-token.ts'
import { WorkflowError } from '../errors.ts'

type Args = {
  data?: { _status?: string | null; deletedAt?: unknown }
  draft?: boolean
  publishSpecificLocale?: string
  publishAllLocales?: boolean
  unpublishAllLocales?: boolean
}

/**
 * Every write through any door becomes a draft, administrators' included: without this a PATCH that
 * names no status would edit the live row. Asking for a published status is refused aloud.
 */
export const draftsOnly: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (isReleasing(req.context)) return args
  if (!['create', 'update', 'restoreVersion'].includes(operation)) return args
  const asked = args as Args
  if (
    asked.data?._status === 'published' ||
    asked.publishSpecificLocale ||
    asked.publishAllLocales ||
    asked.unpublishAllLocales
  )
    throw new WorkflowError(
      'release-only',
      '不能直接发布或下线：请先提交会签，各方同意后用“发布”；下线请用“下线” / Nothing is published or unpublished directly: send it to review and use Release, or use Withdraw',
      403,
    )
  if (operation === 'restoreVersion' && !asked.draft)
    throw new WorkflowError(
      'restore-as-draft',
      '旧版本只能恢复为草稿，请选择“恢复为草稿” / An old version is restored as a draft only; choose “Restore as draft”',
      403,
    )
  const data = asked.data && { ...asked.data, _status: 'draft' }
  return { ...args, ...(data && { data }), draft: true }
}
