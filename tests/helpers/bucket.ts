import { S3 } from '@aws-sdk/client-s3'
import { startFauxqs } from 'fauxqs'
import { clientConfig } from '../../cms/storage/bucket.ts'
import type { Bucket } from '../../cms/env.ts'

/** An S3 server of the test with an empty bucket, in memory. */
export async function startBucket(name = 'ronghe') {
  const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false })
  server.createBucket(name)
  const bucket: Bucket = {
    name,
    endpoint: `http://127.0.0.1:${server.port}`,
    region: 'us-east-1',
    isPathStyle: true,
    accessKeyId: 'test',
    secretAccessKey: 'test',
  }
  const client = new S3(clientConfig(bucket))
  return {
    bucket,
    /** What the environment of a library says of it. */
    env: {
      S3_BUCKET: name,
      S3_ENDPOINT: bucket.endpoint!,
      S3_ACCESS_KEY_ID: bucket.accessKeyId,
      S3_SECRET_ACCESS_KEY: bucket.secretAccessKey,
    },
    addBucket(another: string): Bucket {
      server.createBucket(another)
      return { ...bucket, name: another }
    },
    client,
    async keys(of = name): Promise<string[]> {
      const { Contents = [] } = await client.listObjectsV2({ Bucket: of })
      return Contents.map(({ Key }) => Key!)
    },
    read: async (key: string, of = name): Promise<string> =>
      (await client.getObject({ Bucket: of, Key: key })).Body!.transformToString(),
    stop: () => server.stop(),
  }
}
