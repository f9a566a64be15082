import type { Payload } from 'payload'
import type { Key } from '../published/record.ts'
import { messageOf } from './error-message.ts'
import type { Follower } from './follower.ts'
import type { PendingWork, Task } from './pending.ts'
import { tellAuthors } from './tell-authors.ts'

const BATCH = 500
/** Changes tried one by one, none of them taken, before the follower itself counts as away. */
const ENOUGH_FAILURES = 3

type Delivery = { payload: Payload; pending: PendingWork; follower: Follower; now: () => Date }

/** What became of a delivery: nothing was due, something was tried, or the follower takes nothing at all. */
export type Outcome = { state: 'idle' | 'tried' | 'away'; delivered: number; failed: number }

/**
 * Hands a follower what it has still to take. A batch that fails is tried one by one, so that one
 * resource that cannot be shown does not stop the others.
 */
export async function deliver({ payload, pending, follower, now }: Delivery): Promise<Outcome> {
  const due = pending.take(follower.name, BATCH + 1, now().getTime())
  if (due.length === 0) return { state: 'idle', delivered: 0, failed: 0 }
  const tasks = due.slice(0, BATCH)
  const { taken, errors } = await applyAll(follower, tasks, { isMore: due.length > BATCH })
  const at = now()
  pending.done(follower.name, taken)
  for (const task of tasks) {
    const error = errors.get(task.key)
    if (error !== undefined) pending.fail(follower.name, task, { error, now: at.getTime() })
  }
  if (errors.size > 0)
    payload.logger.warn({
      msg: `${follower.name}: changes failed`,
      errors: Object.fromEntries(errors),
    })
  const keys = [...taken.map(({ key }) => key), ...errors.keys()]
  await tellAuthors({ payload, follower: follower.name, keys, errors, at })
  const isAway = taken.length === 0 && errors.size >= ENOUGH_FAILURES
  return { state: isAway ? 'away' : 'tried', delivered: taken.length, failed: errors.size }
}

async function applyAll(
  follower: Follower,
  tasks: readonly Task[],
  further: { isMore: boolean },
): Promise<{ taken: readonly Task[]; errors: Map<Key, string> }> {
  const errors = new Map<Key, string>()
  try {
    await follower.apply(tasks, further)
    return { taken: tasks, errors }
  } catch (error) {
    if (tasks.length === 1)
      return { taken: [], errors: errors.set(tasks[0]!.key, messageOf(error)) }
  }
  const taken: Task[] = []
  for (const task of tasks) {
    if (taken.length === 0 && errors.size === ENOUGH_FAILURES) break
    await follower.apply([task]).then(
      () => void taken.push(task),
      (error: unknown) => void errors.set(task.key, messageOf(error)),
    )
  }
  return { taken, errors }
}
