import type { PayloadRequest } from 'payload'

/** Leaves the request's transaction time to commit; a signal that comes too early is made up by polling. */
const AFTER_COMMIT = 20

let url: string | undefined
let timer: NodeJS.Timeout | undefined

/** Tells this process where its worker listens. Without an address the worker polls. */
export function setWorkerUrl(workerUrl: string | undefined): void {
  url = workerUrl
}

/** Wakes the worker soon, once for many changes. Its absence is no error: it reads the outbox anyway. */
export function wakeWorker(req: PayloadRequest): void {
  if (!url || timer) return
  timer = setTimeout(() => {
    timer = undefined
    fetch(`${url}/wake`, { method: 'POST', signal: AbortSignal.timeout(1000) }).catch(
      (err: unknown) =>
        req.payload.logger.debug({ err, msg: 'The worker was not woken; it polls' }),
    )
  }, AFTER_COMMIT)
  timer.unref()
}
