import { setTimeout } from 'node:timers/promises'
import { Mutex } from 'async-mutex'
import type { Payload } from 'payload'
import type { Key } from '../published/record.ts'
import { type Chore, keepChores } from './chores.ts'
import { dayIn, keysDue, passDay } from './day.ts'
import { deliver } from './delivery.ts'
import { messageOf } from './error-message.ts'
import type { Follower } from './follower.ts'
import { inParts } from './in-parts.ts'
import { inTurn } from './in-turn.ts'
import {
  READING,
  type ReadRecords,
  type ReadStamps,
  retryReading,
  takeKeys,
  takeOutbox,
} from './intake.ts'
import { createLease } from './lease.ts'
import type { WritableLibrary } from './library.ts'
import { openPending } from './pending.ts'
import { countReport, reconcile, type Report, suspectsIn } from './reconcile.ts'

/** Looked at without a signal this often, in milliseconds: a fallback for a signal that got lost. */
const POLL = 2000
/** Milliseconds between two calls of what followers have left undone. */
const TEND = 60_000
/** The wait after a follower took nothing at all, doubled with each further time up to the last. */
const BACKOFF = { first: 500, last: 30_000 }

export type WorkerOptions = {
  payload: Payload
  library: WritableLibrary
  followers: readonly Follower[]
  readRecords: ReadRecords
  /** With it, everything is reconciled at the start and once a day. */
  readStamps?: ReadStamps
  /** Days begin in it; by default the zone of the process (TZ). */
  timeZone?: string
  now?: () => Date
  /** What else is done by the clock. */
  chores?: readonly Chore[]
  /** Milliseconds without a sign of life after which a waiting worker takes over. */
  leaseTtl?: number
}

export type Worker = ReturnType<typeof createWorker>

/** A follower with its own pace. */
type Lane = {
  follower: Follower
  run: () => Promise<void>
  lock: Mutex
  failures: number
  until: number
  /** Changes taken and failed since the start. */
  delivered: number
  failed: number
}

/**
 * The one process that carries what is published to the followers. Woken by `wake()`, it takes the
 * outbox in batches; each follower takes its changes at its own pace, and one that fails is retried
 * later and holds up nobody. Started twice on one library, the second one waits for the first to end.
 */
export function createWorker(options: WorkerOptions) {
  const { payload, library, followers, readRecords, readStamps } = options
  const {
    now = () => new Date(),
    timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone,
  } = options
  const pending = openPending(library)
  const intake = { payload, library, pending, followers, readRecords, readStamps, now }
  const reading = new Mutex()
  const lease = createLease({ payload, name: 'worker', ttl: options.leaseTtl })
  const lanes = followers.map(openLane)
  const timers: NodeJS.Timeout[] = []
  let isStarted = false
  let isStopped = false
  let lastDay: string | undefined
  let wasHeldUp = false
  let tendAt = 0
  const errors = new Map<string, string>()

  for (const taker of [READING, ...followers.map(({ name }) => name)]) pending.retry(taker)

  /** A worker that was never started runs when it is told to; whoever calls it sees to the rest. */
  function mayRun(): boolean {
    const may = !isStopped && (!isStarted || lease.isHeld())
    if (!may) wasHeldUp = true
    return may
  }

  function openLane(follower: Follower): Lane {
    const lane: Lane = {
      follower,
      lock: new Mutex(),
      failures: 0,
      until: 0,
      delivered: 0,
      failed: 0,
      run: inTurn(() =>
        reported(() => lane.lock.runExclusive(() => deliverAll(lane)), follower.name),
      ),
    }
    return lane
  }

  async function deliverAll(lane: Lane): Promise<void> {
    while (mayRun() && performance.now() >= lane.until) {
      const { state, delivered, failed } = await deliver({
        payload,
        pending,
        follower: lane.follower,
        now,
      })
      lane.delivered += delivered
      lane.failed += failed
      if (state === 'idle') return
      if (state === 'away') postpone(lane)
      else if (lane.failures > 0) {
        lane.failures = 0
        pending.retry(lane.follower.name)
      }
    }
  }

  function postpone(lane: Lane): void {
    const wait = Math.min(BACKOFF.first * 2 ** lane.failures++, BACKOFF.last)
    lane.until = performance.now() + wait
    payload.logger.warn({ msg: `${lane.follower.name} takes no change; next try in ${wait} ms` })
  }

  const takeAll = inTurn(() =>
    reported(async () => {
      while (mayRun() && (await reading.runExclusive(() => takeOutbox(intake, serve))) > 0);
      if (mayRun()) await reading.runExclusive(() => retryReading(intake))
    }, 'outbox'),
  )
  const serve = () => serveAll().catch(logged)
  const serveAll = async () => void (await Promise.all(lanes.map(({ run }) => run())))
  const logged = (err: unknown) => payload.logger.error({ err, msg: 'The worker failed' })

  /** A failure here is one of the database or the disk: it is told, and the next poll tries again. */
  async function reported(work: () => Promise<void>, what: string): Promise<boolean> {
    try {
      await work()
      errors.delete(what)
      return true
    } catch (err) {
      errors.set(what, messageOf(err))
      payload.logger.error({ err, msg: `The worker failed (${what}); it tries again` })
      return false
    }
  }

  /** Runs until nothing is left that can be done now. */
  async function wake(): Promise<void> {
    await takeAll()
    await serveAll()
  }

  /** Reads these again, stores them in turn with the outbox, and lets the followers take them. */
  async function store(keys: readonly Key[]): Promise<void> {
    for (const some of inParts(keys))
      if (mayRun()) await reading.runExclusive(() => takeKeys(intake, some))
    await wake()
  }

  /**
   * The library whole before anything is made from it: what a new one lacks, or one that was damaged and
   * deleted, was not withdrawn. Resolves to whether it is.
   */
  const fill = (): Promise<boolean> =>
    reported(async () => {
      if (readStamps) await store(await suspectsIn(library, readStamps))
    }, 'library')

  /** What changes only because the day did; then everything is compared, and repaired where it differs. */
  const passTheDay = inTurn(() =>
    reported(async () => {
      for (const { name } of followers) pending.retry(name)
      await store(keysDue(library, dayIn(timeZone, now())))
      if (!readStamps || !mayRun()) return
      const exclusive = lanes.map(({ follower, lock }) => alone(follower, lock))
      const report = await reconcile({
        library,
        followers: exclusive,
        readRecords,
        readStamps,
        store,
        repair: true,
      })
      if (countReport(report) > 0)
        payload.logger.warn({ msg: 'Differences were repaired', report: brief(report) })
    }, 'daily pass'),
  )

  const chores = keepChores(options.chores ?? [], { now, reported })

  /** Lets each follower take up what it left undone; none holds up another. */
  async function tend(): Promise<void> {
    tendAt = performance.now() + TEND
    await Promise.all(
      followers.map((follower) =>
        reported(async () => follower.tend?.(mayRun), `${follower.name}: what was left`),
      ),
    )
  }

  const atLeisure = () => followers.forEach((follower) => follower.atLeisure?.())

  async function poll(): Promise<void> {
    if (!mayRun()) return
    chores.doDue()
    if (performance.now() >= tendAt) void tend()
    const day = passDay(timeZone, now())
    // Not the next one: a clock that was ahead may have been put back.
    const isNewDay = lastDay !== undefined && day !== lastDay
    if (isNewDay) lastDay = day
    await (isNewDay ? passTheDay() : wake())
    if (mayRun()) await reported(async () => library.settle(), 'settling')
  }

  const pause = () => setTimeout(lease.interval / 5)
  const keepLease = () => reported(async () => void (await lease.renew()), 'lease')

  return {
    wake,
    /**
     * Waits until this is the library's one worker, takes what waits and repairs what differs (with
     * `readStamps`), then works on; resolves when it has caught up.
     */
    async start(): Promise<void> {
      isStarted = true
      await keepLease()
      timers.push(setInterval(() => void keepLease(), lease.interval))
      // A busy machine may lose the lease on the way: what was begun then is not done.
      do {
        while (!isStopped && !lease.isHeld()) await pause()
        wasHeldUp = false
        if (!(await fill())) {
          wasHeldUp = true
          await pause()
          continue
        }
        await wake()
        await tend()
        if (readStamps && !isStopped) await passTheDay()
      } while (wasHeldUp && !isStopped)
      lastDay = passDay(timeZone, now())
      if (isStopped) return
      atLeisure()
      timers.push(setInterval(() => void poll(), POLL))
    },
    /** Finishes what is in hand and lets another worker take over. */
    async stop(): Promise<void> {
      isStopped = true
      timers.forEach(clearInterval)
      await wake()
      await passTheDay.settled()
      await chores.settled()
      await lease.release()
      for (const follower of followers) await follower.close?.()
    },
    /** Lets the followers make everything anew, behind the changes. */
    async redo(): Promise<void> {
      for (const follower of followers) await follower.redo?.()
      void tend().then(atLeisure)
    },
    /** Takes up at once what failed before. */
    retry(): Promise<void> {
      for (const taker of [READING, ...followers.map(({ name }) => name)]) pending.retry(taker)
      for (const lane of lanes) lane.until = 0
      return wake()
    },
    /** What runs each day at 00:05. */
    passTheDay,
    health: () => ({
      error: [...errors].map(([what, error]) => `${what}: ${error}`).join('; ') || undefined,
      isLeading: lease.isHeld(),
      unread: pending.parked(READING),
      followers: lanes.map(({ follower, delivered, failed }) => ({
        name: follower.name,
        waiting: pending.count(follower.name),
        parked: pending.parked(follower.name),
        delivered,
        failed,
        figures: follower.figures?.() ?? {},
      })),
    }),
  }
}

/** A follower whose repair does not run while it takes changes. */
const alone = (follower: Follower, lock: Mutex): Follower => ({
  name: follower.name,
  apply: (changes, further) => follower.apply(changes, further),
  holdings: () => follower.holdings(),
  expected: () => follower.expected(),
  repair: (keys) => lock.runExclusive(() => follower.repair(keys)),
})

/** How many differ in each, for the log. */
const brief = (report: Report) =>
  report.map(({ name, differences: { missing, stale, extra } }) => ({
    name,
    missing: missing.length,
    stale: stale.length,
    extra: extra.length,
  }))
