import { createPublicServer } from '../site/server/server.ts'
import { searchKey } from '../search/keys.ts'
import { enterEnvironment } from './environment.ts'
import { readOptions } from './options.ts'
import { onceAskedToEnd } from './until-ended.ts'

/** The public server as a process: `node scripts/serve.ts [--data DIR] [--port-base N] [--host H]`. */
const options = readOptions()
const environment = await enterEnvironment(options)
const { siteDir, host, ports, siteUrl, cmsUrl, searchUrl, masterKey } = environment

const server = createPublicServer({
  siteDir,
  siteUrl,
  cmsUrl,
  searchUrl,
  searchKey: process.env.MEILI_SEARCH_KEY || (() => searchKey(searchUrl, masterKey)),
  trustProxy: process.env.TRUST_PROXY === '1',
  ...(process.env.ACCESS_LOG === '1' && { accessLog: console.log }),
})
const port = await server.listen(ports.server, host)
console.log(`public server: http://${host}:${port}/`)
onceAskedToEnd(() => server.close())
