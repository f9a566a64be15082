/** Minutes past midnight: what is stale or expired changes with the day. */
const AFTER_MIDNIGHT = 5

/** Runs `work` each night just after midnight in the process's time zone (TZ). Call the result to stop. */
export function eachNight(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout
  const wait = () => {
    const now = new Date()
    timer = setTimeout(() => void work().finally(wait), nextNight(now).getTime() - now.getTime())
  }
  wait()
  return () => clearTimeout(timer)
}

/** The next moment, after `now`, that is five past midnight. */
export function nextNight(now: Date): Date {
  const night = new Date(now)
  night.setHours(0, AFTER_MIDNIGHT, 0, 0)
  if (night <= now) night.setDate(night.getDate() + 1)
  return night
}
