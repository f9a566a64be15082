/** Work that runs one at a time. */
export type InTurn = {
  /**
   * Runs the work. A call during a run asks for one more run after it, however many calls there are;
   * its promise is that run's.
   */
  (): Promise<void>
  /** Resolves when nothing runs. */
  settled(): Promise<void>
}

export function inTurn(work: () => Promise<unknown>): InTurn {
  let current: Promise<void> | undefined
  let next: Promise<void> | undefined

  function begin(): Promise<void> {
    next = undefined
    const run = work()
      .then(() => undefined)
      .finally(() => {
        if (current === run && !next) current = undefined
      })
    current = run
    return run
  }

  const call = () => (current ? (next ??= current.then(begin, begin)) : begin())
  return Object.assign(call, {
    settled: async () => void (await Promise.allSettled([next ?? current])),
  })
}
