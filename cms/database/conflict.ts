import { setTimeout as sleep } from 'node:timers/promises'
import type { AfterErrorHook } from 'payload'

/** Tries of one request: with the waits between them about three seconds in all. */
const TRIES = 8
/** Milliseconds before the second try; doubled with each further one. */
const FIRST_WAIT = 25
/** Bytes of a request that is kept to be sent again; uploads are larger and are not. */
const MAX_REPLAYED = 8 * 1024 ** 2

const NAME = 'WriteConflict'
const MESSAGE =
  '他人正在保存同一内容，您的修改未保存，请重试。' +
  ' / Somebody else is saving the same content. Your change was not saved; please try again.'

/**
 * Whether a database refused a transaction only because another one was faster: the same request may
 * well succeed when it is made again.
 */
export function isWriteConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, errorLabels, errorLabelSet, message, cause } = error as Record<string, unknown>
  const labels = [errorLabels, errorLabelSet].flatMap((list) => (isIterable(list) ? [...list] : []))
  if (code === MONGO_WRITE_CONFLICT || labels.includes('TransientTransactionError')) return true
  return CONFLICT_MESSAGE.test(String(message)) || isWriteConflict(cause)
}

/** For `hooks.afterError` of the config: a conflict is answered 409 in words, not 500. */
export const tellWriteConflict: AfterErrorHook = ({ error }) =>
  isWriteConflict(error)
    ? { status: 409, response: { errors: [{ name: NAME, message: MESSAGE }] } }
    : undefined

type Handler<Args> = (request: Request, args: Args) => Promise<Response>

/**
 * Makes a REST request again when it lost against another transaction (`tellWriteConflict` marks
 * those answers); nothing of it was stored. After some tries the 409 stands.
 */
export function withConflictRetry<Args>(handler: Handler<Args>): Handler<Args> {
  return async (request, args) => {
    const tries = isReplayable(request) ? TRIES : 1
    for (let attempt = 1; attempt < tries; attempt++) {
      const response = await handler(request.clone(), args)
      if (!(await saysConflict(response))) return response
      await sleep(FIRST_WAIT * 2 ** (attempt - 1) * (0.5 + Math.random()))
    }
    return handler(request, args)
  }
}

/** https://www.mongodb.com/docs/manual/reference/error-codes/ */
const MONGO_WRITE_CONFLICT = 112
const CONFLICT_MESSAGE = /WriteConflict|could not serialize access|SQLITE_BUSY/

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value

function isReplayable(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const length = request.headers.get('content-length')
  return length === null ? request.body === null : Number(length) <= MAX_REPLAYED
}

async function saysConflict(response: Response): Promise<boolean> {
  if (response.status !== 409) return false
  const body: unknown = await response.clone().json()
  return (body as { errors?: { name?: string }[] }).errors?.[0]?.name === NAME
}
