import { request } from 'node:http'
import type { Payload, PayloadRequest } from 'payload'
import { afterCommit } from '../database/after-commit.ts'
import { inTurn } from './in-turn.ts'

/** Milliseconds after which the worker is not waited for: it polls. */
const PATIENCE = 1000

let url: string | undefined

/** Tells this process where its worker listens. Without an address the worker polls. */
export function setWorkerUrl(workerUrl: string | undefined): void {
  url = workerUrl
}

/** Resolves when the signal is on its way: a worker that is busy answers later. */
const send = () =>
  new Promise<void>((resolve, reject) => {
    request(`${url}/wake`, { method: 'POST', signal: AbortSignal.timeout(PATIENCE) })
      .on('response', (answer) => answer.resume())
      .on('finish', resolve)
      .on('error', reject)
      .end()
  })

/** One signal at a time; what ends meanwhile shares the next one. */
const signal = inTurn(send)

const wake = ({ logger }: Payload) =>
  signal().catch((err: unknown) => logger.debug({ err, msg: 'The worker was not woken; it polls' }))

/**
 * Wakes the worker once the request's transaction has ended, once for all changes of it. Its absence
 * is no error: it reads the outbox anyway.
 */
export async function wakeWorker(req: PayloadRequest): Promise<void> {
  if (url) await afterCommit(req, wake)
}
