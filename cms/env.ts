import { randomBytes } from 'node:crypto'
import path from 'node:path'

/** A bucket of an S3-compatible store. */
export type Bucket = {
  name: string
  /** Of AWS itself where it is undefined. */
  endpoint?: string
  region: string
  /** Whether the bucket is named in the path of an address, not in its host. */
  isPathStyle: boolean
  accessKeyId: string
  secretAccessKey: string
}

/** What the CMS is told by its environment. */
export type Env = {
  /** Folder of everything the library owns. */
  dataDir: string
  /** A MongoDB URL that names its replica set; without one, SQLite in the data folder. */
  databaseUrl?: string
  /** Where uploads are; without one, in the data folder. */
  bucket?: Bucket
  /** Signs sessions and links. */
  secret: string
  /** Where authors reach the CMS, without a slash at the end. */
  cmsUrl: string
  /** Where readers reach the site, without a slash at the end. */
  siteUrl: string
  /** Where the worker is woken; without it the worker polls. */
  workerUrl?: string
  /** `smtp://user:password@host:port`; without it invitations and resets are shown, not mailed. */
  smtpUrl?: string
  smtpFrom: string
  /** The library's time zone: days begin and end in it. */
  timeZone: string
  /** Largest document in bytes. */
  maxDocumentBytes: number
  /** Bytes of the disk that uploads leave free, for the database and the site. */
  reservedDiskBytes: number
  /** What is logged: `error`, `warn`, `info` or `debug`. */
  logLevel: string
  isProduction: boolean
}

const MINIMUM_SECRET_LENGTH = 32

/**
 * Reads and checks the environment once. Throws a sentence that names the variable and what to set;
 * production has no defaults for secrets.
 */
export function readEnv(env: NodeJS.ProcessEnv = process.env): Env {
  const isProduction = env.RONGHE_ENV === 'production'
  return {
    dataDir: path.resolve(/* turbopackIgnore: true */ env.DATA_DIR ?? 'data'),
    databaseUrl: env.DATABASE_URL || undefined,
    bucket: readBucket(env),
    secret: readSecret(env.PAYLOAD_SECRET),
    cmsUrl: origin('CMS_URL', env.CMS_URL ?? 'http://127.0.0.1:4001'),
    siteUrl: origin('SITE_URL', env.SITE_URL ?? 'http://127.0.0.1:4000'),
    workerUrl: env.WORKER_URL ? origin('WORKER_URL', env.WORKER_URL) : undefined,
    smtpUrl: env.SMTP_URL || undefined,
    smtpFrom: env.SMTP_FROM ?? 'ronghe@localhost',
    timeZone: env.TZ || 'Asia/Shanghai',
    maxDocumentBytes: positive('MAX_DOCUMENT_BYTES', env.MAX_DOCUMENT_BYTES ?? `${2 * 1024 ** 3}`),
    reservedDiskBytes: positive(
      'RESERVED_DISK_BYTES',
      env.RESERVED_DISK_BYTES ?? `${512 * 1024 ** 2}`,
    ),
    logLevel: env.PAYLOAD_LOG_LEVEL || 'info',
    isProduction,
  }
}

/** Throws a sentence that names the variable which is missing. */
export function readBucket(env: NodeJS.ProcessEnv = process.env): Bucket | undefined {
  if (!env.S3_BUCKET) return undefined
  const endpoint = env.S3_ENDPOINT ? origin('S3_ENDPOINT', env.S3_ENDPOINT) : undefined
  return {
    name: env.S3_BUCKET,
    endpoint,
    region: env.S3_REGION || 'us-east-1',
    isPathStyle: env.S3_PATH_STYLE ? env.S3_PATH_STYLE !== '0' : endpoint !== undefined,
    accessKeyId: required('S3_ACCESS_KEY_ID', env.S3_ACCESS_KEY_ID),
    secretAccessKey: required('S3_SECRET_ACCESS_KEY', env.S3_SECRET_ACCESS_KEY),
  }
}

function required(name: string, value: string | undefined): string {
  if (value) return value
  throw new Error(
    `设置了 S3_BUCKET，但没有设置 ${name} / S3_BUCKET is set, but ${name} is not: set it too.`,
  )
}

function readSecret(secret: string | undefined): string {
  if (!secret && process.env.NEXT_PHASE === 'phase-production-build')
    return randomBytes(32).toString('hex')
  if (!secret || secret.length < MINIMUM_SECRET_LENGTH)
    throw new Error(
      `PAYLOAD_SECRET 未设置或太短：请设为至少 ${MINIMUM_SECRET_LENGTH} 个随机字符，例如 openssl rand -hex 32 的输出 ` +
        `/ PAYLOAD_SECRET is missing or short: set it to at least ${MINIMUM_SECRET_LENGTH} random characters, such as openssl rand -hex 32 prints.`,
    )
  return secret
}

function origin(name: string, value: string): string {
  try {
    return new URL(value).href.replace(/\/$/, '')
  } catch (cause) {
    throw new Error(`${name} 不是网址 / ${name} is not a URL: ${value}`, { cause })
  }
}

function positive(name: string, value: string): number {
  const number = Number(value)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new Error(`${name} 应为正整数 / ${name} must be a whole number above 0: ${value}`)
}
