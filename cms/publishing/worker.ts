import type { Payload } from 'payload'
import type { Follower } from './follower.ts'
import { deliver } from './delivery.ts'
import { type ReadRecords, takeOutbox } from './intake.ts'
import type { WritableLibrary } from './library.ts'
import { openPending } from './pending.ts'

/** Looked at without a signal this often, in milliseconds: a fallback for a signal that got lost. */
const POLL = 2000
/** The wait after a failure, doubled with each further one up to the last. */
const BACKOFF = { first: 500, last: 60_000 }

export type WorkerOptions = {
  payload: Payload
  library: WritableLibrary
  followers: readonly Follower[]
  readRecords: ReadRecords
  now?: () => Date
}

export type Worker = ReturnType<typeof createWorker>

/**
 * The one process that carries what is published to the followers. Woken by `wake()`, it takes the
 * outbox in batches; a follower that fails is retried later and holds up nobody.
 */
export function createWorker({ payload, library, followers, readRecords, now = () => new Date() }: WorkerOptions) {
  const pending = openPending(library)
  const waits = new Map<string, { until: number; failures: number }>()
  let running: Promise<void> | undefined
  let isAgain = false
  let timer: NodeJS.Timeout | undefined
  let isStopped = true
  let lastError: string | undefined

  async function pass(): Promise<void> {
    do {
      isAgain = false
      while ((await takeOutbox({ payload, library, pending, followers, readRecords })) > 0);
      await Promise.all(followers.map(serve))
    } while (isAgain && !isStopped)
  }

  async function serve(follower: Follower): Promise<void> {
    if ((waits.get(follower.name)?.until ?? 0) > performance.now()) return
    for (;;) {
      const { taken, failed } = await deliver({ payload, pending, follower, now })
      if (failed.length > 0) return postpone(follower, failed)
      waits.delete(follower.name)
      if (taken === 0) return
    }
  }

  function postpone(follower: Follower, failed: readonly string[]): void {
    const failures = (waits.get(follower.name)?.failures ?? 0) + 1
    const wait = Math.min(BACKOFF.first * 2 ** (failures - 1), BACKOFF.last)
    waits.set(follower.name, { until: performance.now() + wait, failures })
    payload.logger.warn({ msg: `${follower.name}: ${failed.length} records failed, next try in ${wait} ms`, keys: failed.slice(0, 10) })
    if (!isStopped) setTimeout(() => void wake(), wait + 1).unref()
  }

  /** Runs until nothing is left that can be done now. */
  function wake(): Promise<void> {
    isAgain = true
    running ??= pass()
      .then(() => void (lastError = undefined))
      .catch((err: unknown) => {
        lastError = err instanceof Error ? err.message : String(err)
        payload.logger.error({ err, msg: 'The worker could not read the outbox; it tries again' })
      })
      .finally(() => void (running = undefined))
    return running
  }

  return {
    wake,
    start() {
      isStopped = false
      timer = setInterval(() => void wake(), POLL)
      return wake()
    },
    /** Finishes what is in hand. */
    async stop() {
      isStopped = true
      clearInterval(timer)
      await running
      for (const follower of followers) await follower.close?.()
    },
    /** Takes up what was parked after too many failures. */
    retry() {
      for (const { name } of followers) pending.retry(name)
      waits.clear()
      return wake()
    },
    health: () => ({
      error: lastError,
      followers: followers.map(({ name }) => ({ name, waiting: pending.count(name), parked: pending.parked(name) })),
    }),
  }
}
