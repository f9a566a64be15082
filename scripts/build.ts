import path from 'node:path'
import { ensureBuilds } from './start/builds.ts'
import { StartFailure } from './start/failure.ts'
import { createProgress } from './start/progress.ts'

/** `npm run build`: builds the CMS and the site where their sources have changed. */
try {
  await ensureBuilds(path.resolve(import.meta.dirname, '..'), { progress: createProgress() })
} catch (error) {
  if (!(error instanceof StartFailure)) throw error
  console.error(error.message)
  process.exitCode = 1
}
