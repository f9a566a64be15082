import path from 'node:path'
import { readBucket } from '../cms/env.ts'
import { restore } from './backup/restore.ts'
import { runCommand } from './command.ts'
import { ExpectedError } from './expected-error.ts'
import { readOptions } from './options.ts'

/*
 * `npm run restore -- FILE [--data DIR]`: a library from a backup, into an empty folder; with DATABASE_URL
 * into that MongoDB, with S3_BUCKET its uploads into that bucket. A backup of one place may be restored
 * in another: that moves a library.
 */
await runCommand(async () => {
  const options = readOptions()
  const [file, ...more] = options.rest
  if (!file || more.length > 0)
    throw new ExpectedError(
      '用法：npm run restore -- 文件 [--data 文件夹]',
      'Usage: npm run restore -- FILE [--data DIR]',
    )
  process.env.PAYLOAD_LOG_LEVEL ??= 'error'
  const manifest = await restore({
    file: path.resolve(file),
    dataDir: options.data,
    databaseUrl: process.env.DATABASE_URL,
    bucket: readBucket(),
  })
  console.info(
    `已恢复 ${manifest.createdAt} 的备份 · Restored the backup of ${manifest.createdAt}: ${options.data}\n` +
      '网站与索引会在下次 npm start 时重新生成 · The next npm start writes site and index again',
  )
})
