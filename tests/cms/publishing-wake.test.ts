import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setWorkerUrl } from '../../cms/publishing/wake.ts'
import { inTransaction } from '../../cms/workflow/transaction.ts'
import { startLibrary, type TestLibrary } from '../helpers/library.ts'

describe('the signal to the worker', () => {
  let library: TestLibrary
  const events: string[] = []
  const worker = createServer((request, response) => {
    events.push(`${request.method} ${request.url}`)
    response.writeHead(202).end()
  })
  beforeAll(async () => {
    library = await startLibrary()
    await new Promise<void>((resolve) => void worker.listen(0, '127.0.0.1', resolve))
    setWorkerUrl(`http://127.0.0.1:${(worker.address() as AddressInfo).port}`)
  })
  afterAll(async () => {
    setWorkerUrl(undefined)
    worker.close()
    await library.stop()
  })

  test('comes once for a transaction, and only when it has ended', async () => {
    const { payload } = library
    const req = await createLocalReq({}, payload)
    await inTransaction(req, async () => {
      for (const slug of ['first', 'second'])
        await payload.create({ collection: 'skills', data: { name: slug, slug }, req })
      await sleep(200)
      events.push('end')
    })
    await expect.poll(() => events).toEqual(['end', 'POST /wake'])
  })

  test('does not come for what was rolled back', async () => {
    const { payload } = library
    events.length = 0
    const req = await createLocalReq({}, payload)
    const failing = inTransaction(req, async () => {
      await payload.create({ collection: 'skills', data: { name: 'back', slug: 'back' }, req })
      throw new Error('not this one')
    })
    await expect(failing).rejects.toThrow('not this one')
    await payload.create({ collection: 'skills', data: { name: 'third', slug: 'third' } })
    await expect.poll(() => events).toEqual(['POST /wake'])
    await sleep(200)
    expect(events).toEqual(['POST /wake'])
  })

  test('is missed by nobody when no worker listens', async () => {
    setWorkerUrl('http://127.0.0.1:1')
    await library.payload.create({ collection: 'skills', data: { name: '无', slug: 'none' } })
    expect((await library.payload.count({ collection: 'outbox' })).totalDocs).toBeGreaterThan(0)
  })
})
