import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runPayload } from './run-payload.ts'

/** `npm run migration -- NAME`: Payload's generated migration, with type imports that Node can strip. */
const folder = path.resolve(import.meta.dirname, '../cms/migrations')
runPayload('migrate:create', process.argv[2] ?? 'change')
for (const file of readdirSync(folder).filter((name) => /^\d.*\.ts$/.test(name))) {
  const source = readFileSync(path.join(folder, file), 'utf8')
  writeFileSync(
    path.join(folder, file),
    source.replace(
      '{ MigrateUpArgs, MigrateDownArgs,',
      '{ type MigrateUpArgs, type MigrateDownArgs,',
    ),
  )
}
rmSync(path.join(folder, 'index.ts'), { force: true })
