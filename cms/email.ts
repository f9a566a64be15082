import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { Config, Payload } from 'payload'
import { createTransport } from 'nodemailer'
import type { Env } from './env.ts'

const FROM_NAME = '融合资源库'
const NO_MAIL = 'none'
/** Milliseconds after which a mail server that does not answer has refused. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }

/** Mail goes out by the configured server; without one nothing is sent, and links are shown instead. */
export function email({ smtpUrl, smtpFrom }: Env): Config['email'] {
  const from = { defaultFromAddress: smtpFrom, defaultFromName: FROM_NAME }
  if (!smtpUrl) return () => ({ name: NO_MAIL, ...from, sendEmail: () => Promise.resolve() })
  return nodemailerAdapter({
    ...from,
    transport: createTransport(patient(smtpUrl)),
    skipVerify: true,
  })
}

/** The server's address with our limits of time, where it names none of its own. */
function patient(smtpUrl: string): string {
  const url = new URL(smtpUrl)
  for (const [name, value] of Object.entries(PATIENCE))
    if (!url.searchParams.has(name)) url.searchParams.set(name, `${value}`)
  return url.href
}

export type Mail = { to: string; subject: string; text: string }

/**
 * Sends a mail and tells whether it went out: false where no server is configured, and where the
 * server refused, which is logged.
 */
export async function sendMail(payload: Payload, mail: Mail): Promise<boolean> {
  if (payload.email.name === NO_MAIL) return false
  try {
    await payload.sendEmail(mail)
    return true
  } catch (err) {
    payload.logger.error({ err, msg: `A mail to ${mail.to} was not sent` })
    return false
  }
}
