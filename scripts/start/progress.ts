/** Seconds between signs of life of a long step where lines cannot be rewritten (a log file). */
const SIGN_OF_LIFE = 15

export type Progress = ReturnType<typeof createProgress>

/** Prints one line for each step as it ends, and how long it is under way. */
export function createProgress(output: NodeJS.WriteStream = process.stdout) {
  const started = performance.now()
  const print = (line: string) => void output.write(`${line}\n`)

  return {
    print,
    /** Runs a step; its result may name what to add to the line. */
    async step<T>(zh: string, en: string, work: () => Promise<T>): Promise<T> {
      const begun = performance.now()
      const seconds = () => Math.round((performance.now() - begun) / 1000)
      const line = `${zh} · ${en}`
      const isTerminal = output.isTTY === true
      const timer = setInterval(
        () =>
          isTerminal
            ? output.write(`\r  … ${line} (${seconds()} s)`)
            : print(`  … ${line} (${seconds()} s)`),
        (isTerminal ? 1 : SIGN_OF_LIFE) * 1000,
      )
      try {
        const result = await work()
        const took = seconds() > 1 ? ` (${seconds()} s)` : ''
        const detail = typeof result === 'string' && result ? `: ${result}` : ''
        print(`${isTerminal ? '\r' : ''}  ✓ ${line}${detail}${took}`)
        return result
      } catch (error) {
        print(`${isTerminal ? '\r' : ''}  ✗ ${line}`)
        throw error
      } finally {
        clearInterval(timer)
      }
    },
    /** Seconds since the start. */
    elapsed: () => Math.round((performance.now() - started) / 1000),
  }
}
