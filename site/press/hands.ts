import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import type { Key } from '../../cms/published/record.ts'
import type { Answer, Setting, Task } from './hand.ts'
import type { Order, Outcome } from './make.ts'

/** Starts a thread that works as a hand of the press. */
export type StartHand = (setting: Setting) => Worker

/** Threads at most: each costs some 230 MB, and with two the one that writes and remembers is busy enough. */
const MOST = 2
/** Tasks that each thread has before it: one in work, and one that it need not wait for. */
const DEPTH = 2
/** Milliseconds after which threads that nobody needed end, and give back their memory. */
const IDLE = 10_000

type Hand = { thread: Worker; asked: PromiseWithResolvers<Outcome[]>[] }

export type Hands = ReturnType<typeof createHands>

/**
 * Threads that make pages where there are many to make. They start when they are first needed, with the
 * catalogue of that time, and end when they are not needed for a while.
 */
export function createHands(start: StartHand, setting: () => Setting) {
  const number = Math.min(availableParallelism(), MOST)
  const hands: Hand[] = []
  let idle: NodeJS.Timeout | undefined

  function add(): Hand {
    const hand: Hand = { thread: start(setting()), asked: [] }
    hands.push(hand)
    hand.thread.on('message', ({ outcomes }: Answer) => {
      hand.asked.shift()?.resolve(outcomes)
      rest()
    })
    hand.thread.on('error', (error) => lose(hand, error))
    hand.thread.on('exit', () => lose(hand, new Error('A thread that makes pages ended')))
    return hand
  }

  /** What a thread that died has not answered for counts as not made; the next page gets another thread. */
  function lose(hand: Hand, error: unknown): void {
    const at = hands.indexOf(hand)
    if (at >= 0) hands.splice(at, 1)
    for (const { reject } of hand.asked.splice(0)) reject(error)
  }

  /** A process that has nothing else to do may end. */
  function rest(): void {
    if (hands.some(({ asked }) => asked.length > 0)) return
    for (const { thread } of hands) thread.unref()
    idle = setTimeout(() => void dismiss(), IDLE).unref()
  }

  const send = ({ thread }: Hand, task: Task): void => thread.postMessage(task)

  async function dismiss(): Promise<void> {
    clearTimeout(idle)
    await Promise.all(hands.splice(0).map(({ thread }) => thread.terminate()))
  }

  return {
    /** How many tasks keep all of them at work. */
    lanes: number * DEPTH,

    /** Has pages made by the hand that has least before it. Rejects where its thread died. */
    make(orders: readonly Order[]): Promise<Outcome[]> {
      clearTimeout(idle)
      const free = hands.length < number && hands.every(({ asked }) => asked.length > 0)
      const hand = free ? add() : hands.reduce((a, b) => (b.asked.length < a.asked.length ? b : a))
      const answer = Promise.withResolvers<Outcome[]>()
      hand.asked.push(answer)
      hand.thread.ref()
      send(hand, { orders })
      return answer.promise
    },

    /** These records changed, and the catalogue with them. */
    changed(keys: Key[]): void {
      for (const hand of hands) send(hand, { changed: keys })
    },

    /** Ends them; what they have in work is not made. The next ones begin with what is known then. */
    dismiss,
  }
}
