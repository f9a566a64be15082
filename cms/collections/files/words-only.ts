import { APIError, type CollectionBeforeOperationHook } from 'payload'

type Args = { data?: Record<string, unknown>; overrideAccess?: boolean }

/** What a release signs of a file beside its bytes, and what is noted for the authors only. */
const WORDS = ['alt', 'caption', 'title', 'credit', 'licence', 'portraits', 'consent']

/**
 * Of a stored file only the words around it are ever changed: a signature over its bytes stays true,
 * and nobody points a record at another file. An edit of the words voids the approvals that saw others.
 */
export const wordsOnly: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { data, overrideAccess } = args as Args
  if (operation !== 'update' || overrideAccess) return args
  if (req.file)
    throw new APIError(
      '已上传的文件不能替换，请作为新文件上传 / A stored file is not replaced; upload it as a new one',
      403,
      undefined,
      true,
    )
  // How Payload is asked to crop a picture, which would store other bytes.
  delete req.query.uploadEdits
  const kept = Object.entries(data ?? {}).filter(([name]) => WORDS.includes(name))
  return { ...args, data: Object.fromEntries(kept) }
}
