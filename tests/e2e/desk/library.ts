import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { recordingConnections } from '../../../scripts/record-connections.ts'
import { type AllianceOverHttp, foundAllianceOver } from '../../helpers/alliance-over-http.ts'
import { startBrowser } from '../../helpers/browser.ts'
import { type RunningLibrary, startRunningLibrary } from '../../helpers/running-library.ts'

export let library: RunningLibrary
export let alliance: AllianceOverHttp
export let browser: Browser
/** Where each connection that the library's processes open is recorded; undefined without strace. */
export let connections: string | undefined

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ronghe-desk-'))
  const record = path.join(folder, 'connections')
  const under = recordingConnections(record)
  if (under) connections = record
  else
    console.info(
      'SKIPPED: connections of the processes are not recorded, since there is no strace.',
    )
  library = await startRunningLibrary({ under })
  alliance = await foundAllianceOver(library)
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await library?.stop()
  await rm(folder, { recursive: true, force: true })
})
