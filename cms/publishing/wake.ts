import { setTimeout as sleep } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'

/** Milliseconds between two looks at whether the request's transaction has ended. */
const PAUSE = 10
/** Looks after which no signal is sent any more: polling makes up for it. */
const MAX_LOOKS = 3000

/** Milliseconds for the commit itself, which begins when the session is gone, and for others to join. */
const COMMIT = 20

let url: string | undefined
const awaited = new Set<string>()
let isSignalling = false

/** Tells this process where its worker listens. Without an address the worker polls. */
export function setWorkerUrl(workerUrl: string | undefined): void {
  url = workerUrl
}

/**
 * Wakes the worker once the request's transaction has ended, once for all changes of it. Its absence
 * is no error: it reads the outbox anyway.
 */
export function wakeWorker(req: PayloadRequest): void {
  if (!url) return
  signalAfterCommit(req).catch((err: unknown) =>
    req.payload.logger.debug({ err, msg: 'The worker was not woken; it polls' }),
  )
}

async function signalAfterCommit({ payload, transactionID }: PayloadRequest): Promise<void> {
  const id = String((await transactionID) ?? '')
  if (awaited.has(id)) return
  awaited.add(id)
  try {
    // Payload has no hook after the commit; its adapters keep a session until then.
    const { sessions = {} } = payload.db as { sessions?: Record<string, unknown> }
    for (let look = 0; id in sessions && look < MAX_LOOKS; look++)
      await sleep(PAUSE, undefined, { ref: false })
  } finally {
    awaited.delete(id)
  }
  await signal()
}

/** One signal at a time; what ends in the same moment shares it. */
async function signal(): Promise<void> {
  if (isSignalling) return
  isSignalling = true
  await sleep(COMMIT, undefined, { ref: false })
  isSignalling = false
  await fetch(`${url}/wake`, { method: 'POST', signal: AbortSignal.timeout(1000) })
}
