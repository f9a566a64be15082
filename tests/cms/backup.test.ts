import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { backUp } from '../../scripts/backup/backup.ts'
import { openDatabase } from '../../scripts/backup/open.ts'
import { restore } from '../../scripts/backup/restore.ts'
import { digestRows, readRows } from '../../scripts/backup/rows.ts'
import { startAlliance, type TestLibrary } from '../helpers/library.ts'
import { releaseResource, writeModule } from '../helpers/review.ts'

const mongodbUrl = inject('mongodbUrl')
let library: TestLibrary
let folder: string
let file: string
let databaseUrl: string | undefined

beforeAll(async () => {
  const started = await startAlliance()
  library = started.library
  databaseUrl = process.env.DATABASE_URL
  const { alliance } = started
  const { payload, dataDir } = library
  const { id } = await writeModule(library, alliance)
  await releaseResource({ library, alliance, kind: 'modules', id })
  await payload.update({
    collection: 'modules',
    id,
    data: { title: '草稿里的新标题' },
    locale: 'zh',
    draft: true,
    overrideAccess: true,
  })
  const data = Buffer.from('任务单')
  await payload.create({
    collection: 'documents',
    data: { title: '任务单', project: alliance.project.id },
    file: { data, name: 'task.txt', mimetype: 'text/plain', size: data.length },
    overrideAccess: true,
  })
  folder = await mkdtemp(path.join(os.tmpdir(), 'ronghe-backup-'))
  file = path.join(folder, 'library.backup')
  await backUp({ dataDir, databaseUrl, file, withSecrets: false })
})
afterAll(async () => {
  await library.stop()
  await rm(folder, { recursive: true, force: true })
})

const otherDatabase = () => {
  const url = new URL(mongodbUrl)
  url.pathname = `/ronghe_test_${randomBytes(6).toString('hex')}`
  return url.href
}

/** What a data folder's library holds: its rows and its uploads. */
async function holdings(dataDir: string, url?: string) {
  const payload = await openDatabase({ dataDir, databaseUrl: url })
  try {
    return { ...(await digestRows(readRows(payload))), uploads: await uploadsIn(dataDir) }
  } finally {
    await payload.destroy()
  }
}

async function uploadsIn(dataDir: string) {
  const root = path.join(dataDir, 'uploads')
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const content = await readFile(path.join(parentPath, name))
      return `${name} ${createHash('sha256').update(content).digest('hex')}`
    }),
  )
}

test('what is restored is what was backed up: rows, versions, accounts and uploads', async () => {
  const original = {
    ...(await digestRows(readRows(library.payload))),
    uploads: await uploadsIn(library.dataDir),
  }
  expect(original.uploads).toHaveLength(1)
  const dataDir = path.join(folder, 'restored')
  await restore({ file, dataDir })
  expect(await holdings(dataDir)).toEqual(original)

  const payload = await openDatabase({ dataDir })
  const signedIn = await payload.login({
    collection: 'users',
    data: { email: 'teacher@example.org', password: 'a long password' },
  })
  expect(signedIn.user).toMatchObject({ name: 'teacher' })
  await payload.destroy()
})

test.runIf(mongodbUrl)('a library moves to MongoDB and back, and nothing differs', async () => {
  const original = await digestRows(readRows(library.payload))
  const there = { dataDir: path.join(folder, 'there'), databaseUrl: otherDatabase() }
  await restore({ file, ...there })
  expect(await holdings(there.dataDir, there.databaseUrl)).toMatchObject(original)

  const again = path.join(folder, 'again.backup')
  await backUp({ ...there, file: again, withSecrets: false })
  const back = path.join(folder, 'back')
  await restore({ file: again, dataDir: back })
  expect(await holdings(back)).toMatchObject(original)
})

test('a damaged, cut or foreign file is refused before anything changes', async () => {
  const whole = await readFile(file)
  const flipped = Buffer.from(whole)
  flipped[Math.floor(whole.length / 2)]! ^= 1
  const bad = {
    flipped,
    cut: whole.subarray(0, Math.floor(whole.length * 0.7)),
    foreign: Buffer.from('这不是备份'),
    empty: Buffer.alloc(0),
  }
  for (const [name, content] of Object.entries(bad)) {
    const badFile = path.join(folder, name)
    await writeFile(badFile, content)
    const before = await readdir(folder)
    const dataDir = path.join(folder, 'never')
    await expect(restore({ file: badFile, dataDir }), name).rejects.toThrow(/nothing was restored/)
    expect(await readdir(folder)).toEqual(before)
  }
})

test('a folder that holds anything is not written to', async () => {
  const dataDir = path.join(folder, 'in use')
  await restore({ file, dataDir })
  await expect(restore({ file, dataDir })).rejects.toThrow(/is not empty/)
})
