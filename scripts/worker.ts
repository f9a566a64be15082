import { createWorker } from '../cms/publishing/worker.ts'
import { countReport, reconcile } from '../cms/publishing/reconcile.ts'
import { enterEnvironment } from './environment.ts'
import { readOptions } from './options.ts'
import { openPublishing } from './publishing.ts'
import { onceAskedToEnd } from './until-ended.ts'
import { createWorkerServer } from './worker-server.ts'

/** The one process that carries releases to search and site: `node scripts/worker.ts [--data DIR] [--port-base N]`. */
const options = readOptions()
const environment = await enterEnvironment(options)
const publishing = await openPublishing(environment)
const { payload, library, followers, allRecords } = publishing
const worker = createWorker(publishing)
const server = createWorkerServer({ worker, log: payload.logger })
await server.listen(environment.ports.worker, options.host ?? '127.0.0.1')
onceAskedToEnd(async () => {
  await server.close()
  await worker.stop()
  await publishing.close()
})

/** Repairs what a crash, a deleted folder or a new version left behind; what is away is tried again. */
async function makeEqual(): Promise<void> {
  const report = await reconcile({ library, followers, allRecords, repair: true })
  payload.logger.info({ msg: 'Reconciled', differences: countReport(report) })
}

await makeEqual().catch((err: unknown) =>
  payload.logger.error({ err, msg: 'Reconcile failed; the worker goes on' }),
)
await worker.start()
server.setReady()
