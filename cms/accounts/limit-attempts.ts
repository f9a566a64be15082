import type {
  CollectionAfterLoginHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { APIError } from 'payload'
import { type Counted, createAttempts } from './attempts.ts'
import { clientAddress } from './client-address.ts'

const attempts = createAttempts()
const KEY = 'countedAttempt'

/** Signing in and asking for a new password are limited by address and account. Our own scripts are not. */
export const limitAttempts: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const counted = countedBy(operation, req, args as { data?: { email?: unknown } })
  if (counted.length > 0 && req.payloadAPI !== 'local') await countAttempt(req, counted)
  return args
}

/** Counts an attempt; throws 429 with how long to wait when there were too many. */
export async function countAttempt(req: PayloadRequest, counted: Counted): Promise<void> {
  const seconds = await attempts.count(counted)
  if (seconds !== undefined) {
    req.responseHeaders = new Headers(req.responseHeaders)
    req.responseHeaders.set('Retry-After', `${seconds}`)
    const [zh, en] =
      seconds < 60
        ? [`${seconds} 秒`, `${seconds} s`]
        : [`${Math.ceil(seconds / 60)} 分钟`, `${Math.ceil(seconds / 60)} min`]
    throw new APIError(
      `尝试次数太多，请 ${zh}后再试 / Too many attempts; try again in ${en}`,
      429,
      { code: 'too-many-attempts', seconds },
      true,
    )
  }
  req.context[KEY] = counted
}

/** A right password takes back what its attempt was counted for. */
export const forgiveAttempt: CollectionAfterLoginHook = async ({ req, user }) => {
  const counted = req.context[KEY] as Counted | undefined
  if (counted) await attempts.forgive(counted)
  return user as unknown
}

function countedBy(
  operation: string,
  req: PayloadRequest,
  { data }: { data?: { email?: unknown } },
): Counted {
  const address = clientAddress(req.headers)
  const account = typeof data?.email === 'string' ? data.email.trim().toLowerCase() : ''
  switch (operation) {
    case 'login':
      return [
        ['login-pair', `${address} ${account}`],
        ['login-address', address],
        ['login-account', account],
      ]
    case 'forgotPassword':
      return [
        ['reset-address', address],
        ['reset-account', account],
      ]
    case 'resetPassword':
      return [['reset-address', address]]
    default:
      return []
  }
}
