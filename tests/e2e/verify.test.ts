import { glob, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSecrets } from '../../scripts/secrets.ts'
import { draftOver, foundAllianceOver, releaseOver } from '../helpers/alliance-over-http.ts'
import { type RunningLibrary, startRunningLibrary } from '../helpers/running-library.ts'

const TITLE = '工业机器人码垛编程'
let library: RunningLibrary | undefined

beforeAll(async () => {
  library = await startRunningLibrary()
  const alliance = await foundAllianceOver(library)
  await releaseOver(library, alliance, await draftOver(library, alliance, TITLE))
})
afterAll(() => library?.stop())

test('npm run verify tells what was removed behind its back, and brings it back; so does npm run press', async () => {
  const { run, dataDir, searchUrl } = library!
  const secrets = await readSecrets(dataDir)
  const engine = async <T>(method: string, at: string, body?: object) => {
    const answer = await fetch(`${searchUrl}/${at}`, {
      method,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${secrets!.meiliMasterKey}`,
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    return (await answer.json()) as T
  }
  const found = async () => {
    const { results } = await engine<{ results: { uid: string }[] }>('GET', 'indexes?limit=100')
    const zh = results.find(({ uid }) => uid.includes('zh'))!.uid
    const { hits } = await engine<{ hits: { id: string }[] }>('POST', `indexes/${zh}/search`, {
      q: TITLE,
    })
    return hits.map(({ id }) => `indexes/${zh}/documents/${id}`)
  }
  const pages = async () => {
    const all: string[] = []
    for await (const file of glob('modules/*/index.html', { cwd: path.join(dataDir, 'site') }))
      if ((await readFile(path.join(dataDir, 'site', file), 'utf8')).includes(`<title>${TITLE}`))
        all.push(file)
    return all
  }
  await expect.poll(async () => (await run('verify')).code, { timeout: 60_000 }).toBe(0)
  const [document] = await found()
  const [page] = await pages()

  await engine('DELETE', document!)
  await rm(path.join(dataDir, 'site', page!))
  await expect.poll(found, { timeout: 10_000 }).toEqual([])
  const without = await run('verify')
  expect(without.code, without.said).toBe(1)
  expect(without.said).toMatch(/search[^:]*: 缺失 missing/)
  expect(without.said).toMatch(/: 缺失 missing: .*modules/)
  // It looks once more after it has mended.
  expect((await run('verify', '--repair')).code).toBe(0)
  expect(await found()).toEqual([document])
  expect(await pages()).toEqual([page])

  // A page that somebody wrote over by hand: the press writes all anew while the library runs.
  await writeFile(path.join(dataDir, 'site', page!), 'by hand')
  const pressed = await run('press', '--all')
  expect(pressed.code, pressed.said).toBe(0)
  expect(Number(/\d+ pages were written/.exec(pressed.said)?.[0].split(' ')[0])).toBeGreaterThan(50)
  expect(await pages()).toEqual([page])
  expect((await run('verify')).code).toBe(0)
})
