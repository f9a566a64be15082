import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { enterEnvironment, environmentOf, noteStart } from '../../scripts/environment.ts'
import { ExpectedError } from '../../scripts/expected-error.ts'
import { readOptions } from '../../scripts/options.ts'
import { ensureSecrets } from '../../scripts/secrets.ts'
import { restoreEnvironment } from '../helpers/environment.ts'
import { newFolder } from './start-folder.ts'

const SECRETS = { payloadSecret: 'p'.repeat(64), meiliMasterKey: 'm'.repeat(64) }

describe('options', () => {
  test('are read with their values, and what is none is kept in its order', () => {
    const options = readOptions([
      'folder',
      '--data',
      '/srv/library',
      '--port-base=5000',
      '--empty',
      'more',
    ])
    expect(options).toMatchObject({
      data: '/srv/library',
      portBase: 5000,
      isEmpty: true,
      rest: ['folder', 'more'],
    })
  })

  test('a command may take options of its own', () => {
    const { own } = readOptions(['--repair', '--project', 'robots'], {
      repair: 'boolean',
      project: 'string',
    })
    expect(own.repair).toBe(true)
    expect(own.project).toBe('robots')
  })

  test.each([
    ['--port-base', '80'],
    ['--port-base', 'x'],
    ['--port-base', '65533'],
    ['--unknown'],
    ['--data'],
  ])('wrong arguments are refused by name: %s %s', (...argv) => {
    expect(() => readOptions(argv)).toThrow(ExpectedError)
    expect(() => readOptions(argv)).toThrow(/[\u4e00-\u9fff].*\n.*[a-z]/)
  })
})

describe('the environment of a library', () => {
  test('follows from the port base, with all public addresses on this machine', () => {
    const options = readOptions(['--data', '/srv/library', '--port-base', '5000'])
    expect(environmentOf(options, SECRETS, {}).variables).toMatchObject({
      DATA_DIR: '/srv/library',
      SITE_URL: 'http://127.0.0.1:5000',
      CMS_URL: 'http://127.0.0.1:5001',
      MEILI_URL: 'http://127.0.0.1:5002',
      WORKER_URL: 'http://127.0.0.1:5003',
      TZ: 'Asia/Shanghai',
      PAYLOAD_SECRET: SECRETS.payloadSecret,
      MEILI_MASTER_KEY: SECRETS.meiliMasterKey,
    })
  })

  test('yields to variables that are set', () => {
    const set = { SITE_URL: 'https://library.example/', PAYLOAD_SECRET: 'own', TZ: 'UTC' }
    const environment = environmentOf(readOptions([]), SECRETS, set)
    expect(environment).toMatchObject({ siteUrl: 'https://library.example', timeZone: 'UTC' })
    expect(environment.variables.PAYLOAD_SECRET).toBe('own')
  })

  test('names an address that can be opened where the library listens on all', () => {
    expect(environmentOf(readOptions(['--host', '0.0.0.0']), SECRETS, {}).siteUrl).toBe(
      'http://127.0.0.1:4000',
    )
    expect(environmentOf(readOptions(['--host', '::1']), SECRETS, {}).siteUrl).toBe(
      'http://[::1]:4000',
    )
  })

  test('of a later command is that of the last start, unless it is told otherwise', async () => {
    const data = await newFolder()
    const { secrets } = await ensureSecrets(data)
    await noteStart(
      environmentOf(readOptions(['--data', data, '--port-base', '5100']), secrets, {}),
    )
    const before = { ...process.env }
    const later = await enterEnvironment(readOptions(['--data', data]))
    expect([later.ports.server, process.env.MEILI_MASTER_KEY]).toEqual([
      5100,
      secrets.meiliMasterKey,
    ])
    restoreEnvironment(before)
    const told = await enterEnvironment(readOptions(['--data', data, '--port-base', '5200']))
    expect(told.ports.server).toBe(5200)
    restoreEnvironment(before)
  })

  test('a damaged note of the last start is no hindrance', async () => {
    const data = await newFolder()
    await writeFile(path.join(data, 'last-start.json'), '{')
    const before = { ...process.env }
    expect((await enterEnvironment(readOptions(['--data', data]))).ports.server).toBe(4000)
    restoreEnvironment(before)
  })
})
