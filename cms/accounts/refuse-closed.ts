import type { CollectionBeforeLoginHook } from 'payload'
import { APIError } from 'payload'
import { isClosed } from '../access/closed-account.ts'

const MESSAGES = {
  deactivated:
    '此账号已停用，请联系您单位的管理员 / This account is deactivated; ask the manager of your organization',
  demo: '正式环境不能使用演示账号 / Accounts of the demo are refused in production',
}

/** A closed account does not sign in, nor does a new password open it. */
export const refuseClosed: CollectionBeforeLoginHook = ({ user }) => {
  const reason = isClosed(user as Parameters<typeof isClosed>[0])
  if (reason) throw new APIError(MESSAGES[reason], 403, { code: 'account-closed' }, true)
  return user as unknown
}
