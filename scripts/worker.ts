import { Mutex } from 'async-mutex'
import { countReport, reconcile } from '../cms/publishing/reconcile.ts'
import { createWorker } from '../cms/publishing/worker.ts'
import { runCommand } from './command.ts'
import { eachNight } from './each-night.ts'
import { enterEnvironment } from './environment.ts'
import { readOptions } from './options.ts'
import { openPublishing } from './publishing.ts'
import { untilAskedToEnd } from './until-ended.ts'
import { createWorkerServer } from './worker-server.ts'

/*
 * The one process that carries releases to search and site:
 * `node scripts/worker.ts [--data DIR] [--port-base N] [--host H]`.
 */
await runCommand(async () => {
  const { host = '127.0.0.1', ...options } = readOptions()
  const environment = await enterEnvironment(options)
  const asked = untilAskedToEnd()
  const publishing = await openPublishing(environment)
  const { payload, library, followers, allRecords } = publishing

  // What the worker reads must not be older than what a reconcile stores, nor the other way round.
  const reading = new Mutex()
  const worker = createWorker({
    payload,
    library,
    followers,
    readRecords: (keys) => reading.runExclusive(() => publishing.readRecords(keys)),
  })
  const makeEqual = () =>
    reading
      .runExclusive(() => reconcile({ library, followers, allRecords, repair: true }))
      .then((report) =>
        payload.logger.info({ msg: 'Reconciled', differences: countReport(report) }),
      )
      .catch((err: unknown) =>
        payload.logger.error({ err, msg: 'Reconcile failed; the worker goes on' }),
      )

  const server = createWorkerServer({ worker, log: payload.logger })
  await server.listen(environment.ports.worker, host)
  await makeEqual()
  await worker.start()
  server.setReady()
  const stopNights = eachNight(makeEqual)

  await asked
  stopNights()
  await server.close()
  await worker.stop()
  await publishing.close()
})
