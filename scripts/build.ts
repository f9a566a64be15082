import path from 'node:path'
import { runCommand } from './command.ts'
import { ensureBuilds } from './start/ensure-builds.ts'
import { createProgress } from './start/progress.ts'

/* `npm run build`: builds the CMS, the site and the commands where their sources have changed. */
await runCommand(() =>
  ensureBuilds(path.resolve(import.meta.dirname, '..'), { progress: createProgress() }),
)
