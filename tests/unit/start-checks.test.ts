import { execFileSync } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { environmentOf } from '../../scripts/environment.ts'
import { readOptions } from '../../scripts/options.ts'
import { ensureSecrets } from '../../scripts/secrets.ts'
import { checkDataFolder } from '../../scripts/start/data-folder.ts'
import { ExpectedError } from '../../scripts/expected-error.ts'
import { takeLock } from '../../scripts/start/lock.ts'
import { dropUnfinishedDemo } from '../../scripts/start/prepare.ts'
import { checkEngine, checkNode } from '../../scripts/start/requirements.ts'
import { checkPorts } from '../../scripts/start/ports.ts'
import { hashSources } from '../../scripts/start/sources.ts'
import { newFolder } from './start-folder.ts'

describe('the data folder', () => {
  test('is made where it is missing and taken as it is when it is sound', async () => {
    const data = path.join(await newFolder(), 'a/b')
    await checkDataFolder(data)
    new DatabaseSync(path.join(data, 'cms.db')).exec('CREATE TABLE t (a)')
    await ensureSecrets(data)
    await expect(checkDataFolder(data)).resolves.toBe(data)
  })

  test.each([
    ['a file stands in its place', async (data: string) => writeFile(data, '')],
    [
      'its database is no database',
      async (data: string) => writeIn(data, 'cms.db', 'lorem ipsum dolor sit amet'),
    ],
    [
      'its secrets are cut off',
      async (data: string) => writeIn(data, 'secrets.json', '{"payloadSecret":"ab'),
    ],
    ['its secrets are not all there', async (data: string) => writeIn(data, 'secrets.json', '{}')],
  ])('is refused in both languages where %s', async (_, damage) => {
    const data = path.join(await newFolder(), 'data')
    await damage(data)
    const failure = await checkDataFolder(data).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ExpectedError)
    const [zh, en] = (failure as Error).message.split('\n')
    expect(zh).toMatch(/请/)
    expect(en).toContain(data)
  })

  test('is refused on a full disk, with how much is needed', async () => {
    const data = await newFolder()
    const failure = checkDataFolder(data, 2 ** 60)
    await expect(failure).rejects.toThrow(ExpectedError)
    await expect(failure).rejects.toThrow(`Free at least ${2 ** 40} MB`)
  })

  test('loses a demo that was cut off, and nothing of a finished one', async () => {
    const data = await newFolder()
    await writeIn(data, 'cms.db', 'half')
    await writeIn(data, 'uploads/media/a.png', 'half')
    await writeIn(data, 'secrets.json', '{}')
    await dropUnfinishedDemo(data)
    expect((await readdir(data)).sort()).toEqual(['cms.db', 'secrets.json', 'uploads'])
    await writeIn(data, 'demo-unfinished', '')
    await dropUnfinishedDemo(data)
    expect(await readdir(data)).toEqual(['secrets.json'])
  })

  test('has one user at a time, until that one ends in whatever way', async () => {
    const file = path.join(await newFolder(), 'start.lock')
    const release = takeLock(file)
    expect(takeLock(file)).toBeUndefined()
    release?.()
    const module = path.resolve('scripts/start/lock.ts')
    const script = `import { takeLock } from ${JSON.stringify(module)}; takeLock(${JSON.stringify(file)}); process.kill(process.pid, 'SIGKILL')`
    expect(() =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' }),
    ).toThrow()
    const again = takeLock(file)
    expect(again).toBeTypeOf('function')
    again?.()
  })
})

describe('requirements', () => {
  test('an old Node.js is told to make way', () => {
    for (const version of ['20.20.2', '24.14.9']) expect(() => checkNode(version)).toThrow('npm ci')
    for (const version of ['24.15.0', '24.21.0', '26.0.0']) expect(checkNode(version)).toBe(version)
  })

  test('a platform without Meilisearch is shown the two ways out', () => {
    expect(() => checkEngine(undefined)).toThrow(/MEILI_URL[\s\S]*docker-compose/)
    expect(() => checkEngine('/bin/meilisearch')).not.toThrow()
  })
})

describe('secrets', () => {
  test('are made once, at random, for their owner only', async () => {
    const data = await newFolder()
    const first = await ensureSecrets(data)
    const second = await ensureSecrets(data)
    expect([first.isNew, second.isNew]).toEqual([true, false])
    expect(second.secrets).toEqual(first.secrets)
    expect((await ensureSecrets(await newFolder())).secrets).not.toEqual(first.secrets)
    expect((await stat(path.join(data, 'secrets.json'))).mode & 0o777).toBe(0o600)
    expect(await readFile(path.join(data, 'secrets.json'), 'utf8')).toContain(
      first.secrets.payloadSecret,
    )
  })
})

test('a port in use is named together with what to do', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const environment = environmentOf(readOptions(['--port-base', `${port}`]), {}, {})
  await expect(checkPorts(environment, true)).rejects.toThrow(`Port ${port} is in use`)
  await expect(checkPorts(environment, true)).rejects.toThrow('--port-base')
  await new Promise((resolve) => server.close(resolve))
})

test('a build depends on what its sources say and are called, and on nothing that it makes', async () => {
  const root = await newFolder()
  const place = (name: string, content: string) => writeIn(root, name, content)
  await place('cms/page.ts', 'one')
  await place('package-lock.json', '{}')
  const hash = () => hashSources(root, ['cms', 'package-lock.json'])
  const first = hash()
  await place('cms/.next/server.js', 'made')
  await place('cms/dist/x.js', 'made')
  await place('site/other.ts', 'not a source')
  expect(hash()).toBe(first)
  await place('cms/page.ts', 'two')
  const second = hash()
  await place('package-lock.json', '{ }')
  expect(new Set([first, second, hash()]).size).toBe(3)
})

async function writeIn(folder: string, name: string, content: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
  await writeFile(path.join(folder, name), content)
}
