import { rm } from 'node:fs/promises'
import path from 'node:path'
import {
  APIError,
  type AfterErrorHook,
  type CollectionAfterChangeHook,
  type CollectionConfig,
  type PayloadRequest,
  type Plugin,
} from 'payload'
import type { Bucket, Env } from './env.ts'
import { uploadsInFolder } from './storage/folder.ts'
import { UPLOAD_FOLDERS, type UploadStore } from './storage/store.ts'

/** Where the library's uploads are: the bucket of the environment, else a folder among its data. */
export async function openUploads({ dataDir, bucket }: Place): Promise<UploadStore> {
  if (!bucket) return uploadsInFolder(path.join(dataDir, 'uploads'))
  // The client of S3 is large, and most libraries need none.
  const { uploadsInBucket } = await import('./storage/bucket.ts')
  return uploadsInBucket(bucket)
}

type Place = Pick<Env, 'dataDir' | 'bucket'>

/** For `plugins` of the config: keeps uploads in the bucket, where the environment names one. */
export const storage = ({ bucket }: Place): Plugin[] => (bucket ? [keepIn(bucket)] : [])

/**
 * The bucket stays private: files are read through the CMS, which asks who reads, and released ones are
 * copied to the site. Of the plugin only what it does to the collections is taken: browsers do not
 * upload to the bucket themselves, so that every file is looked at first.
 */
const keepIn =
  (bucket: Bucket): Plugin =>
  async (config) => {
    const [{ s3Storage }, { clientConfig }] = await Promise.all([
      import('@payloadcms/storage-s3'),
      import('./storage/bucket.ts'),
    ])
    const plugin = s3Storage({
      bucket: bucket.name,
      config: clientConfig(bucket),
      clientCacheKey: `${bucket.endpoint} ${bucket.name}`,
      collections: Object.fromEntries(UPLOAD_FOLDERS.map((slug) => [slug, { prefix: slug }])),
    })
    const { collections } = await plugin({ ...config, admin: {}, endpoints: [] })
    return { ...config, collections: collections?.map(asOnDisk) }
  }

/** The same for every file of a collection here: with them the database would differ from one on a disk. */
const OWN_FIELDS = ['prefix', '_objectKey']

function asOnDisk(collection: CollectionConfig): CollectionConfig {
  if (!(UPLOAD_FOLDERS as readonly string[]).includes(collection.slug)) return collection
  const { fields, hooks } = collection
  return {
    ...collection,
    fields: fields.filter((field) => !('name' in field && OWN_FIELDS.includes(field.name))),
    hooks: { ...hooks, afterChange: [...(hooks?.afterChange ?? []), dropSent] },
  }
}

/** The plugin hides the file of the request, so that nobody else removes it. */
const dropSent: CollectionAfterChangeHook = async ({ req }) => {
  const sent = req.context._payloadCloudStorage as { file?: PayloadRequest['file'] } | undefined
  if (sent?.file?.tempFilePath) await rm(sent.file.tempFilePath, { force: true })
}

/** For `hooks.afterError`: a store that is away or refuses is told in words; nothing was saved then. */
export const tellStoreAway: AfterErrorHook = ({ error, req }) => {
  if (!('$metadata' in error) || error instanceof APIError) return undefined
  req.payload.logger.error({ err: error, msg: 'The upload store refused' })
  return { status: 503, response: { errors: [{ name: 'StoreAway', message: AWAY }] } }
}

const AWAY =
  '文件存储暂时不可用，文件未保存，请稍后重试或联系管理员 / ' +
  'The file store is away; nothing was saved. Try again later or ask an administrator'
