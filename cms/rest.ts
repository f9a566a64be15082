import { getPayload, handleEndpoints, type SanitizedConfig } from 'payload'
import { uploadDoor } from './collections/files/upload-door.ts'
import { withConflictRetry } from './database/conflict.ts'
import { readEnv } from './env.ts'

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
    handleEndpoints({ config, request, payloadInstanceCacheKey: key }),
  )
  const door = uploadDoor({
    ...readEnv(),
    payload: () => getPayload({ config, key, cron: true }),
  })
  return async (request) => (await door(request)) ?? answer(request, undefined)
}
