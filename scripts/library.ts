import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { getPayload, type Payload } from 'payload'
import './quick-resolve.ts'

/**
 * Opens the library of a data folder in this process. Close it with `payload.destroy()`.
 * The environment (DATA_DIR, PAYLOAD_SECRET …) must be set before: the config reads it when imported.
 */
export async function openPayload(): Promise<Payload> {
  mkdirSync(path.resolve(process.env.DATA_DIR ?? 'data'), { recursive: true })
  const { default: config } = await import('../cms/payload.config.ts')
  return getPayload({ config, cron: false, key: process.env.DATA_DIR ?? 'data' })
}
