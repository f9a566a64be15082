import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { NoSuchKey, paginateListObjectsV2, S3, type S3ClientConfig } from '@aws-sdk/client-s3'
import mime from 'mime-types'
import type { Bucket } from '../env.ts'
import { uploadGone } from '../published/uploads.ts'
import { UPLOAD_FOLDERS, type UploadStore } from './store.ts'

/** How an S3-compatible store is reached; checksums are left out where older ones know none. */
export const clientConfig = (bucket: Bucket): S3ClientConfig => ({
  endpoint: bucket.endpoint,
  region: bucket.region,
  forcePathStyle: bucket.isPathStyle,
  credentials: { accessKeyId: bucket.accessKeyId, secretAccessKey: bucket.secretAccessKey },
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  requestHandler: { connectionTimeout: 5000, httpAgent: AGENT, httpsAgent: AGENT },
})
const AGENT = { keepAlive: true, maxSockets: 100 }

/** Milliseconds for which a list of the bucket tells the sizes; files do not change under their paths. */
const LISTED = 60_000

/** Uploads in a bucket of an S3-compatible store. */
export function uploadsInBucket(bucket: Bucket): UploadStore {
  const client = new S3(clientConfig(bucket))
  const Bucket = bucket.name
  let listed: { at: number; sizes: Promise<Map<string, number>> } | undefined

  async function open(path: string): Promise<Readable> {
    try {
      const { Body } = await client.getObject({ Bucket, Key: path })
      return Body as Readable
    } catch (error) {
      throw error instanceof NoSuchKey ? uploadGone(path, error) : error
    }
  }

  async function* objects() {
    for (const folder of UPLOAD_FOLDERS)
      for await (const { Contents = [] } of paginateListObjectsV2(
        { client },
        { Bucket, Prefix: `${folder}/` },
      ))
        yield* Contents
  }

  async function sizesNow(): Promise<Map<string, number>> {
    const sizes = new Map<string, number>()
    for await (const { Key, Size } of objects()) sizes.set(Key!, Size!)
    return sizes
  }

  return {
    open,
    copy: async (path, to) => pipeline(await open(path), createWriteStream(to)),
    read: async (path) => Buffer.concat(await (await open(path)).toArray()),
    async size(path) {
      if (!listed || performance.now() - listed.at > LISTED)
        listed = { at: performance.now(), sizes: sizesNow() }
      return (await listed.sizes).get(path)
    },
    async *list() {
      for await (const { Key } of objects()) yield Key!
    },
    async put(path, from) {
      await client.putObject({
        Bucket,
        Key: path,
        Body: createReadStream(from),
        ContentLength: (await stat(from)).size,
        ContentType: mime.lookup(path) || 'application/octet-stream',
      })
    },
    remove: async (path) => void (await client.deleteObject({ Bucket, Key: path })),
  }
}
