import { setFlagsFromString } from 'node:v8'
import { createWorker } from '../cms/publishing/worker.ts'
import { workflowChores } from '../cms/workflow/chores.ts'
import { runCommand } from './command.ts'
import { enterEnvironment } from './environment.ts'
import { readOptions } from './options.ts'
import { openPublishing } from './publishing.ts'
import { untilAskedToEnd } from './until-ended.ts'
import { createWorkerServer } from './worker/server.ts'
import { untilReplaced } from './worker/until-replaced.ts'

/*
 * The one process that carries releases to search and site:
 * `node scripts/worker.ts [--data DIR] [--port-base N] [--host H]`.
 */
await runCommand(async () => {
  // By default the heap may grow to four times what is live before it is cleared: here that is large texts.
  setFlagsFromString('--heap-growing-percent=60')
  const { host = '127.0.0.1', ...options } = readOptions()
  const environment = await enterEnvironment(options)
  const asked = untilAskedToEnd()
  const publishing = await openPublishing(environment)
  const worker = createWorker({
    ...publishing,
    timeZone: environment.timeZone,
    chores: workflowChores(publishing.payload),
  })
  const server = createWorkerServer({
    worker,
    payload: publishing.payload,
    preview: { ...publishing, timeZone: environment.timeZone },
  })
  await server.listen(environment.ports.worker, host)

  const working = worker.start().then(() => {
    server.setReady()
    return asked
  })
  try {
    // Whoever starts it starts it again.
    await Promise.race([asked, working, untilReplaced(publishing.libraryFile)])
  } finally {
    await server.close()
    await worker.stop()
    await publishing.close()
  }
})
