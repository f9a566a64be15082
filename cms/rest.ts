import { getPayload, handleEndpoints, type SanitizedConfig } from 'payload'
import { uploadDoor } from './collections/files/upload-door.ts'
import { withConflictRetry } from './database/conflict.ts'
import { readEnv } from './env.ts'
import { DEFAULT_LOCALE } from './published/locale.ts'

/**
 * The REST API as one function of a request, behind the doors that stand before Payload: what is too
 * large or not allowed is refused before a byte of it is stored, and what lost against another
 * transaction is tried again. `key` names the instance of Payload where a process has several.
 */
export function createRest(
  config: SanitizedConfig | Promise<SanitizedConfig>,
  key?: string,
): (request: Request) => Promise<Response> {
  const answer = withConflictRetry((request: Request) =>
    handleEndpoints({ config, request: inLocale(request), payloadInstanceCacheKey: key }),
  )
  const door = uploadDoor({
    ...readEnv(),
    payload: () => getPayload({ config, key, cron: true }),
  })
  return async (request) => (await door(request)) ?? answer(request, undefined)
}

/** Without a fallback between languages Payload takes a request that names none to mean no language. */
function inLocale(request: Request): Request {
  const url = new URL(request.url)
  if (url.searchParams.has('locale')) return request
  url.searchParams.set('locale', DEFAULT_LOCALE)
  return new Request(url, request)
}
