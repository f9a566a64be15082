import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { AfterErrorHook } from 'payload'

/** Milliseconds after which a temporary file belongs to no upload that still runs. */
const LONGEST_UPLOAD = 24 * 3_600_000

/** Removes what a refused request has brought, wherever it was refused. */
export const dropTemporary: AfterErrorHook = async ({ req }) => {
  const files = [req.file, ...Object.values(req.files ?? {}).flat()]
  const paths = files.map((file) => file?.tempFilePath).filter((name) => name !== undefined)
  for (const name of new Set(paths)) await rm(name, { force: true })
}

/** Removes what uploads left behind that were cut off with the process. */
export async function sweepTemporary(folder: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => undefined)
    if (found && now - found.mtimeMs > LONGEST_UPLOAD) await rm(file, { force: true })
  }
}
