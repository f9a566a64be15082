import { ExpectedError } from './expected-error.ts'

/**
 * Runs a command and sets its exit code. A failure that was foreseen is printed as its sentence;
 * anything else keeps its trace, for a report.
 */
export async function runCommand(command: () => Promise<number | void>): Promise<never> {
  try {
    process.exit((await command()) ?? 0)
  } catch (error) {
    console.error(describeError(error))
    process.exit(1)
  }
}

/** What to print of an error. */
export function describeError(error: unknown): string {
  if (error instanceof ExpectedError) return error.message
  if (!(error instanceof Error)) return String(error)
  return [
    error.stack ?? error.message,
    ...(error.cause ? [`Cause: ${describeError(error.cause)}`] : []),
  ].join('\n')
}
