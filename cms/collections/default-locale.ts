import type { PayloadRequest } from 'payload'
import { DEFAULT_LOCALE } from '../published/locale.ts'

/**
 * A request that names no locale speaks Chinese. Without fallback Payload leaves it without any, and
 * then drops localized texts from what is stored and from the answer without a word.
 */
export function inDefaultLocale({ req }: { req?: PayloadRequest }): void {
  if (req) req.locale ??= DEFAULT_LOCALE
}
