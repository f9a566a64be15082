import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Locale } from '../published/locale.ts'
import type { ResourceKind } from '../published/record.ts'

/** What may be previewed: a resource, or a unit in its module. */
export type PreviewKind = ResourceKind | 'units'

/** What a preview shows, and to whom: whether that user may read it is asked at every look. */
export type Claims = { kind: PreviewKind; id: string; user: string; locale: Locale }

/** Milliseconds for which a link is good. */
const LIFE = 15 * 60_000
/** Links made within it are the same, so that a frame is not loaded twice. */
const STEP = 60_000

/**
 * The name of a preview in its address, signed. `edition` makes it another one when there is something
 * else to see, so that a frame loads again.
 */
export function signPreview(claims: Claims & { edition: string }, secret: string): string {
  const until = Math.ceil((Date.now() + LIFE) / STEP) * STEP
  const body = Buffer.from(JSON.stringify({ ...claims, until })).toString('base64url')
  return `${body}.${signatureOf(body, secret).toString('base64url')}`
}

/** What a token says, or why it says nothing. */
export function readPreview(token: string, secret: string): Claims | 'invalid' | 'expired' {
  const [body = '', signature = ''] = token.split('.')
  const [given, due] = [Buffer.from(signature, 'base64url'), signatureOf(body, secret)]
  if (given.length !== due.length || !timingSafeEqual(given, due)) return 'invalid'
  const { until, ...claims } = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims & {
    until: number
  }
  return until > Date.now() ? claims : 'expired'
}

/** The secret signs sessions too: what it signs here cannot be taken for anything else. */
const signatureOf = (body: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`preview ${body}`).digest()
