import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { Config } from 'payload'
import { createTransport } from 'nodemailer'
import type { Env } from './env.ts'

/** Mail goes out by the configured server; without one nothing is sent, and links are shown instead. */
export function email(env: Env): Config['email'] {
  if (!env.smtpUrl) return undefined
  return nodemailerAdapter({
    defaultFromAddress: env.smtpFrom,
    defaultFromName: '融合资源库',
    transport: createTransport(env.smtpUrl),
    skipVerify: true,
  })
}
