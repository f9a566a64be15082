import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AllianceOverHttp,
  draftOver,
  foundAllianceOver,
  releaseOver,
} from '../helpers/alliance-over-http.ts'
import { type RunningLibrary, startRunningLibrary } from '../helpers/running-library.ts'

const disk = await mkdtemp('/tmp/ronghe-disk-')

/** A disk of 300 MB for the whole library, where this process may mount one. */
function mounted(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300m', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('a disk', () => {
  let library: RunningLibrary
  let alliance: AllianceOverHttp
  const { TMPDIR } = process.env

  beforeAll(async () => {
    mounted()
    process.env.TMPDIR = disk
    library = await startRunningLibrary()
    alliance = await foundAllianceOver(library)
  })
  afterAll(async () => {
    await library?.stop()
    process.env.TMPDIR = TMPDIR
    execFileSync('umount', [disk])
    await rm(disk, { recursive: true })
  })

  test('that is full', { timeout: 300_000 }, async () => {
    const first = await draftOver(library, alliance, '焊接')
    await releaseOver(library, alliance, first)
    const { bavail, bsize } = await statfs(disk)
    console.log('free', (bavail * bsize) / 1e6)
    const filler = path.join(disk, 'filler')
    const second = await draftOver(library, alliance, '装配')
    await writeFile(filler, Buffer.alloc(bavail * bsize)).catch((error) => console.log(error.code))
    const say = async (what: string, work: () => Promise<unknown>) => {
      await work().then(
        (value) => console.log(what, 'ok', JSON.stringify(value).slice(0, 200)),
        (error: Error) => console.log(what, 'FAILED', error.message.slice(0, 400)),
      )
    }
    await say('draft', () => draftOver(library, alliance, '满了'))
    await say('release', () => releaseOver(library, alliance, second))
    for (const url of [library.siteUrl, `${library.workerUrl}/readyz`, `${library.siteUrl}/healthz`])
      await say(url, async () => (await fetch(url)).status + (await (await fetch(url)).text()).slice(0, 300))
    await new Promise((r) => setTimeout(r, 20_000))
    await say('ready', async () => (await fetch(`${library.workerUrl}/readyz`)).text())
    await rm(filler)
    const began = Date.now()
    await expect.poll(async () => (await library.run('verify')).said.slice(-600), { timeout: 120_000, interval: 3000 }).toContain('agree')
    console.log('agrees after', Date.now() - began)
    await say('release again', () => releaseOver(library, alliance, second))
    await expect.poll(async () => (await library.run('verify')).said.slice(-600), { timeout: 120_000, interval: 3000 }).toContain('agree')
    console.log(library.output().slice(-1500))
  })
})
