import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { CollectionBeforeValidateHook } from 'payload'

/** Writes the file's SHA-256, the identity that signatures and deduplication use. */
export const fingerprint: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  const file = req.file
  if (operation !== 'create' || !file) return data as Record<string, unknown>
  const hash = createHash('sha256')
  if (file.tempFilePath) await pipeline(createReadStream(file.tempFilePath), hash)
  else hash.update(file.data)
  return { ...data, sha256: hash.digest('hex') }
}
