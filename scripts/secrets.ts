import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ExpectedError } from './expected-error.ts'

/** Made at random for one data folder and kept in it, readable by its owner only. */
export type Secrets = { payloadSecret: string; meiliMasterKey: string }

const FILE = 'secrets.json'

/** The secrets of a data folder, undefined where it has none yet. Throws ExpectedError. */
export async function readSecrets(dataDir: string): Promise<Secrets | undefined> {
  const file = path.join(dataDir, FILE)
  let content: string
  try {
    content = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const secrets = parse(content)
  if (secrets) return secrets
  throw new ExpectedError(
    `${file} 已损坏：请从备份恢复，或删除它（所有人需要重新登录）`,
    `${file} is damaged: restore it from a backup, or delete it (everybody then signs in again)`,
  )
}

/** The secrets of a data folder, made when there are none. */
export async function ensureSecrets(
  dataDir: string,
): Promise<{ secrets: Secrets; isNew: boolean }> {
  const known = await readSecrets(dataDir)
  if (known) return { secrets: known, isNew: false }
  const secrets = {
    payloadSecret: randomBytes(32).toString('hex'),
    meiliMasterKey: randomBytes(32).toString('hex'),
  }
  await writeFile(path.join(dataDir, FILE), `${JSON.stringify(secrets, null, 2)}\n`, {
    mode: 0o600,
    flag: 'wx',
  })
  return { secrets, isNew: true }
}

function parse(content: string): Secrets | undefined {
  try {
    const { payloadSecret, meiliMasterKey } = JSON.parse(content) as Partial<Secrets>
    return payloadSecret && meiliMasterKey ? { payloadSecret, meiliMasterKey } : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
