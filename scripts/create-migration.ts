import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runPayload } from './run-payload.ts'

/** `npm run migration -- NAME`: Payload's generated migration and its list of all, in words that Node can strip. */
const folder = path.resolve(import.meta.dirname, '../cms/migrations')
runPayload('migrate:create', process.argv[2] ?? 'change')
for (const name of readdirSync(folder).filter((one) => one.endsWith('.ts'))) {
  const file = path.join(folder, name)
  const source = readFileSync(file, 'utf8')
    .replace('{ MigrateUpArgs, MigrateDownArgs,', '{ type MigrateUpArgs, type MigrateDownArgs,')
    .replaceAll(/(?<=from '\.\/\d[^']*)(?<!\.ts)'/g, ".ts'")
  writeFileSync(file, source)
}
