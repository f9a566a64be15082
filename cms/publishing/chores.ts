import { inTurn } from './in-turn.ts'

/** Something that the one worker does by the clock beside its stream. */
export type Chore = {
  name: string
  /** Seconds from one time to the next. */
  every: number
  run: (now: Date) => Promise<unknown>
}

type Options = {
  now: () => Date
  /** Runs the work and tells what fails in it. */
  reported: (work: () => Promise<void>, what: string) => Promise<unknown>
}

/** Each chore at its own pace: a slow or failing one holds up no other, and is done again at its time. */
export function keepChores(chores: readonly Chore[], { now, reported }: Options) {
  const kept = chores.map(({ name, every, run }) => ({
    every: every * 1000,
    dueAt: -Infinity,
    run: inTurn(() => reported(async () => void (await run(now())), name)),
  }))
  return {
    /** Begins what is due. */
    doDue(): void {
      for (const chore of kept) {
        if (performance.now() < chore.dueAt) continue
        chore.dueAt = performance.now() + chore.every
        void chore.run()
      }
    },
    settled: async () => void (await Promise.all(kept.map(({ run }) => run.settled()))),
  }
}
