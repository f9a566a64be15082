import { readEnv } from '../env.ts'

type Account = { isDemo?: boolean | null; deactivatedAt?: string | null }

/** Why an account may do nothing: it was deactivated, or is of the demo, in production. */
export function isClosed({ isDemo, deactivatedAt }: Account): 'deactivated' | 'demo' | undefined {
  if (deactivatedAt) return 'deactivated'
  return isDemo && readEnv().isProduction ? 'demo' : undefined
}
