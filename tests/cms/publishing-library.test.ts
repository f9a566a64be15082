import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { DamagedLibraryError } from '../../cms/publishing/damaged-library.ts'
import { storeRecords } from '../../cms/publishing/intake.ts'
import { openLibrary } from '../../cms/publishing/library.ts'
import { openPending } from '../../cms/publishing/pending.ts'
import type { TermRecord } from '../../cms/published/term.ts'

const folder = mkdtempSync(join(tmpdir(), 'library-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ROBOTICS = '01980000-0000-7000-8000-000000000001'
const WELDING = '01980000-0000-7000-8000-000000000002'

const major = (id: string, more: Partial<TermRecord> = {}): TermRecord => ({
  kind: 'majors',
  id,
  slug: id.slice(-4),
  name: { zh: '工业机器人技术' },
  description: {},
  ancestors: [],
  replacedBy: [],
  skills: [],
  ...more,
})

describe('the published library', () => {
  it('says whether a record changed, whatever the order of its properties', () => {
    const library = openLibrary(':memory:')
    expect(library.put(major(ROBOTICS))).toBe(true)
    const hash = library.hashOf(`majors/${ROBOTICS}`)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    const reordered = Object.fromEntries(Object.entries(major(ROBOTICS)).reverse()) as TermRecord
    expect(library.put({ ...reordered, parent: undefined })).toBe(false)
    expect(library.put(major(ROBOTICS, { slug: 'robots' }))).toBe(true)
    expect(library.get(`majors/${ROBOTICS}`)).toMatchObject({ slug: 'robots' })
    expect(library.hashOf(`majors/${ROBOTICS}`)).not.toBe(hash)
  })

  it('lists a kind by id and all keys in order', () => {
    const library = openLibrary(':memory:')
    library.put(major(WELDING))
    library.put(major(ROBOTICS))
    library.put(major(ROBOTICS, { kind: 'skills' }))
    expect([...library.all('majors')].map(({ id }) => id)).toEqual([ROBOTICS, WELDING])
    expect([...library.keys()]).toEqual([
      `majors/${ROBOTICS}`,
      `majors/${WELDING}`,
      `skills/${ROBOTICS}`,
    ])
    expect([...library.all('courses')]).toEqual([])
  })

  it('knows who names a record by id or by key, and forgets it with the reference', () => {
    const library = openLibrary(':memory:')
    library.put(major(ROBOTICS))
    library.put(major(WELDING, { ancestors: [ROBOTICS] }))
    expect(library.referencing(`majors/${ROBOTICS}`)).toEqual([`majors/${WELDING}`])
    library.put(major(WELDING, { slug: `majors/${ROBOTICS}` }))
    expect(library.referencing(`majors/${ROBOTICS}`)).toEqual([`majors/${WELDING}`])
    library.put(major(WELDING))
    expect(library.referencing(`majors/${ROBOTICS}`)).toEqual([])
  })

  it('takes back everything of a transaction that throws', () => {
    const library = openLibrary(':memory:')
    library.put(major(ROBOTICS))
    expect(() =>
      library.transaction(() => {
        library.put(major(ROBOTICS, { slug: 'lost' }))
        library.delete(`majors/${ROBOTICS}`)
        library.put(major(WELDING))
        throw new Error('stop')
      }),
    ).toThrow('stop')
    expect(library.get(`majors/${ROBOTICS}`)).toMatchObject({ slug: '0001' })
    expect(library.get(`majors/${WELDING}`)).toBeUndefined()
  })

  it('shows a second connection in its next turn what the first one wrote', async () => {
    const file = join(folder, 'two.db')
    const [writer, reader] = [openLibrary(file), openLibrary(file)]
    writer.put(major(ROBOTICS))
    expect(reader.get(`majors/${ROBOTICS}`)).toMatchObject({ slug: '0001' })
    writer.put(major(ROBOTICS, { slug: 'renamed' }))
    await setImmediate()
    expect(reader.get(`majors/${ROBOTICS}`)).toMatchObject({ slug: 'renamed' })
    writer.delete(`majors/${ROBOTICS}`)
    await setImmediate()
    expect(reader.get(`majors/${ROBOTICS}`)).toBeUndefined()
    writer.close()
    reader.close()
  })

  it('names a file that is no library', () => {
    const file = join(folder, 'damaged.db')
    writeFileSync(file, 'not a database at all, however often one looks at it '.repeat(100))
    expect(() => openLibrary(file)).toThrow(DamagedLibraryError)
    expect(() => openLibrary(file)).toThrow(file)
  })
})

it('tells each change of a record from what the record was just before', () => {
  const library = openLibrary(':memory:')
  const pending = openPending(library)
  const before = ['one', 'two', 'three'].map((slug) => {
    const record = major(ROBOTICS, { slug })
    storeRecords({
      library,
      pending,
      followers: [{ name: 'site' }],
      records: new Map([[`majors/${ROBOTICS}` as const, record]]),
      stamps: new Map(),
    })
    const tasks = pending.take('site', 10, Date.now())
    const found = tasks.map((task) => (task.before as TermRecord | undefined)?.slug)
    pending.done('site', tasks)
    return found
  })
  expect(before).toEqual([[undefined], ['one'], ['two']])
})
