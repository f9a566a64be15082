import { vi } from 'vitest'
import { restoreEnvironment } from './environment.ts'

/*
 * Before each file of those that share a process: what is ours is loaded anew, since it reads the
 * environment when it is imported, in the environment that the process began with. Libraries stay loaded.
 */
const kept = globalThis as { environmentAtFirst?: NodeJS.ProcessEnv }
kept.environmentAtFirst ??= { ...process.env }
restoreEnvironment(kept.environmentAtFirst)
vi.resetModules()
