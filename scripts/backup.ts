import path from 'node:path'
import { readBucket } from '../cms/env.ts'
import { backUp } from './backup/backup.ts'
import { runCommand } from './command.ts'
import { enterLibrary } from './environment.ts'
import { ExpectedError } from './expected-error.ts'
import { readOptions } from './options.ts'

/*
 * `npm run backup -- FILE [--data DIR] [--secrets]`: one file that holds a library, which may be running.
 * The secrets are left out unless they are asked for: whoever has them can sign in as anybody.
 */
await runCommand(async () => {
  const options = readOptions(undefined, { secrets: 'boolean' })
  const [file, ...more] = options.rest
  if (!file || more.length > 0)
    throw new ExpectedError(
      '用法：npm run backup -- 文件 [--data 文件夹] [--secrets]',
      'Usage: npm run backup -- FILE [--data DIR] [--secrets]',
    )
  process.env.PAYLOAD_LOG_LEVEL ??= 'error'
  const { dataDir } = await enterLibrary(options)
  const manifest = await backUp({
    dataDir,
    databaseUrl: process.env.DATABASE_URL,
    bucket: readBucket(),
    file: path.resolve(file),
    withSecrets: options.own.secrets === true,
  })
  const bytes = manifest.files.reduce((sum, { size }) => sum + size, 0)
  console.info(
    `已备份 Backed up: ${file}（${manifest.database}, ${manifest.files.length} 个文件 files, ${(bytes / 1024 ** 2).toFixed(1)} MB）`,
  )
})
