import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** So many attempts in so many seconds. */
type Limit = { points: number; duration: number }

const MINUTE = 60
const HOUR = 3600

/**
 * Wrong attempts that are let through. An account from one address is stopped early; an address may be a
 * whole college behind one router, and an account must stay open to its owner while others guess.
 */
export const ATTEMPT_LIMITS = {
  'login-pair': { points: 10, duration: 15 * MINUTE },
  'login-account': { points: 150, duration: HOUR },
  'login-address': { points: 300, duration: HOUR },
  'reset-account': { points: 3, duration: HOUR },
  'reset-address': { points: 30, duration: HOUR },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof ATTEMPT_LIMITS
export type Counted = readonly (readonly [limit: LimitName, key: string])[]

/**
 * Counts attempts in this process's memory: a restart locks nobody out. Limits are asked in the order
 * given, and what one of them refuses is not counted by the next.
 */
export function createAttempts(limits: Record<LimitName, Limit> = ATTEMPT_LIMITS) {
  const limiters = new Map(
    Object.entries(limits).map(([name, limit]) => [name, new RateLimiterMemory(limit)]),
  )
  const limiter = (name: LimitName) => limiters.get(name)!
  return {
    /** Counts an attempt; the seconds to wait when there were too many, else undefined. */
    async count(counted: Counted): Promise<number | undefined> {
      for (const [name, key] of counted) {
        try {
          await limiter(name).consume(key)
        } catch (reason) {
          if (!(reason instanceof RateLimiterRes)) throw reason
          return Math.max(1, Math.ceil(reason.msBeforeNext / 1000))
        }
      }
      return undefined
    },
    /** The attempt was right: it does not count. */
    async forgive(counted: Counted): Promise<void> {
      for (const [name, key] of counted) await limiter(name).reward(key)
    },
  }
}
