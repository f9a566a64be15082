import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Service } from '../../scripts/start/service.ts'
import { createSupervisor } from '../../scripts/start/supervisor.ts'
import { freePort } from '../helpers/ports.ts'
import { newFolder } from './start-folder.ts'

/** A part that answers with its process id and notes its end. */
const PART = `
import { appendFileSync } from 'node:fs'
import { createServer } from 'node:http'
const [port, notes] = process.argv.slice(2)
process.on('SIGTERM', () => (appendFileSync(notes, port + ' ended\\n'), process.exit(0)))
createServer((request, response) => request.url === '/crash' ? process.exit(3) : response.end(String(process.pid))).listen(port, '127.0.0.1')
`

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

async function setUp() {
  const folder = await newFolder()
  await writeFile(path.join(folder, 'part.ts'), PART)
  const lines: string[] = []
  const supervisor = createSupervisor({
    print: (line) => lines.push(line),
    onGivenUp: ({ name }) => lines.push(`given up: ${name}`),
  })
  ends.push(() => supervisor.stop())
  const part = async (name: string): Promise<Service & { port: number }> => {
    const port = await freePort()
    const args = [path.join(folder, 'part.ts'), `${port}`, path.join(folder, 'notes')]
    return {
      name,
      zh: name,
      en: name,
      args,
      port,
      env: process.env,
      cwd: folder,
      logFile: path.join(folder, `${name}.log`),
      healthUrl: `http://127.0.0.1:${port}/`,
      patience: 10,
    }
  }
  return {
    folder,
    lines,
    supervisor,
    part,
    notes: () => readFile(path.join(folder, 'notes'), 'utf8'),
  }
}

const pidOf = (port: number) =>
  fetch(`http://127.0.0.1:${port}/`).then(
    (answer) => answer.text(),
    () => undefined,
  )

test('parts start when the one before is well, and end in reverse order', async () => {
  const { supervisor, part, notes } = await setUp()
  const [first, second] = [await part('first'), await part('second')]
  await supervisor.start(first)
  await supervisor.start(second)
  expect(await pidOf(first.port)).toMatch(/^\d+$/)
  await supervisor.stop()
  expect(await notes()).toBe(`${second.port} ended\n${first.port} ended\n`)
  expect(await pidOf(first.port)).toBeUndefined()
})

test('a part that ends by itself is started again, and that is said', async () => {
  const { supervisor, part, lines } = await setUp()
  const one = await part('one')
  await supervisor.start(one)
  const before = await pidOf(one.port)
  await fetch(`http://127.0.0.1:${one.port}/crash`).catch(() => undefined)
  await expect.poll(() => pidOf(one.port), { timeout: 8000 }).toMatch(/^\d+$/)
  expect(await pidOf(one.port)).not.toBe(before)
  await expect
    .poll(() => lines.join('\n'))
    .toMatch(/one ended \(3\); restart 1 of 5[\s\S]*one runs again/)
})

test('a part that cannot start shows the end of its log', async () => {
  const { folder, supervisor, part } = await setUp()
  const one = await part('one')
  await writeFile(path.join(folder, 'part.ts'), 'throw new Error("the disk is made of cheese")')
  await expect(supervisor.start(one)).rejects.toThrow('the disk is made of cheese')
})

test('parts end when what started them is killed', async () => {
  const { folder, part } = await setUp()
  const one = await part('one')
  const module = path.resolve('scripts/start/supervisor.ts')
  await writeFile(
    path.join(folder, 'parent.ts'),
    `import { createSupervisor } from ${JSON.stringify(module)}
     await createSupervisor({ print() {}, onGivenUp() {} }).start({ ...${JSON.stringify({ ...one, env: {} })}, env: process.env })
     console.log('started')`,
  )
  const parent: ChildProcess = spawn(process.execPath, [path.join(folder, 'parent.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  ends.push(() => Promise.resolve(parent.kill('SIGKILL')))
  await once(parent.stdout!, 'data')
  expect(await pidOf(one.port)).toMatch(/^\d+$/)
  parent.kill('SIGKILL')
  await expect.poll(() => pidOf(one.port), { timeout: 8000 }).toBeUndefined()
})
