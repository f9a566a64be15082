import path from 'node:path'
import { searchKey } from '../search/keys.ts'
import { openCounts } from '../site/server/counts.ts'
import { createPublicServer } from '../site/server/server.ts'
import { runCommand } from './command.ts'
import { enterEnvironment } from './environment.ts'
import { readOptions } from './options.ts'
import { untilAskedToEnd } from './until-ended.ts'

/* The public server as a process: `node scripts/serve.ts [--data DIR] [--port-base N] [--host H]`. */
await runCommand(async () => {
  const environment = await enterEnvironment(readOptions())
  const { dataDir, siteDir, siteUrl, cmsUrl, workerUrl, searchUrl, masterKey, host, ports } =
    environment
  const counts =
    process.env.COUNTS === 'off' ? undefined : openCounts(path.join(dataDir, 'counts.db'))
  const server = createPublicServer({
    counts,
    siteDir,
    siteUrl,
    cmsUrl,
    workerUrl,
    searchUrl,
    searchKey: process.env.MEILI_SEARCH_KEY || (() => searchKey(searchUrl, masterKey)),
    trustProxy: process.env.TRUST_PROXY === '1',
    ...(process.env.ACCESS_LOG === '1' && { accessLog: console.log }),
  })
  const asked = untilAskedToEnd()
  const port = await server.listen(ports.server, host)
  console.log(`public server: http://${host}:${port}/`)
  await asked
  await server.close()
  counts?.close()
})
