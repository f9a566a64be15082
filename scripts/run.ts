import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { areCommandsBuilt, builtCommand } from './start/builds.ts'

/*
 * `node scripts/run.ts COMMAND …`: runs a command as it was built, which begins its work in half the
 * time, or from its sources where these have changed since.
 */
const [command = ''] = process.argv.splice(2, 1)
const root = path.resolve(import.meta.dirname, '..')
await import(
  areCommandsBuilt(root) ? pathToFileURL(builtCommand(root, command)).href : `./${command}.ts`
)
