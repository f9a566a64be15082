import { DemoError, loadDemo } from './load.ts'

/** Says whether the demo library's files are right: `node scripts/demo/check.ts`. */
try {
  const { resources } = loadDemo()
  console.info(`${resources.length} resources, all right`)
} catch (error) {
  if (!(error instanceof DemoError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
