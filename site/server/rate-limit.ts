import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Limit } from './options.ts'
import { problem } from './problem.ts'

/** Answers 429 with Retry-After to an address that asks more often than the limit. */
export function rateLimit(
  { requests, seconds }: Limit,
  { trustProxy }: { trustProxy: boolean },
): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds })
  return async (c, next) => {
    const refused = await limiter.consume(addressOf(c, trustProxy)).then(
      () => undefined,
      (reason: unknown) => {
        if (reason instanceof RateLimiterRes) return reason
        throw reason
      },
    )
    if (!refused) return next()
    const wait = Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    c.header('Retry-After', `${wait}`)
    return problem(c, 429, {
      code: 'too_many_requests',
      zh: `请求太频繁，请在 ${wait} 秒后再试`,
      en: `Too many requests; try again in ${wait} seconds`,
    })
  }
}

/** Whom a limit counts: an IPv4 address, or the /64 that one IPv6 subscriber has to itself. */
export function addressOf(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy
    ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim()
    : undefined
  const hasSocket = Boolean((c.env as { incoming?: unknown } | undefined)?.incoming)
  const address = forwarded ?? (hasSocket ? getConnInfo(c).remote.address : undefined) ?? ''
  if (!address.includes(':') || address.includes('.')) return address.replace(/^::ffff:/i, '')
  return expand(address).slice(0, 4).join(':')
}

/** The eight groups of an IPv6 address, `::` written out. */
function expand(address: string): string[] {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail?.split(':').filter(Boolean) ?? []
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0')
  return [...first, ...zeros, ...last]
}
