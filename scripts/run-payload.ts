import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'

/** Runs Payload's own command, which makes files of the project from its configuration. It opens no library. */
export const runPayload = (...args: string[]): void =>
  void execFileSync('payload', args, {
    stdio: 'inherit',
    env: {
      // The configuration asks for both, and neither goes into what is made.
      PAYLOAD_SECRET: randomBytes(32).toString('hex'),
      DATA_DIR: path.join(os.tmpdir(), 'ronghe-none'),
      ...process.env,
    },
  })
