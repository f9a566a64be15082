import { setTimeout as sleep } from 'node:timers/promises'
import http from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { startSite, startUpstream } from './server-site.ts'

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

async function searchable(options: Parameters<typeof startSite>[1] = {}, wait = 0) {
  const upstream = await startUpstream(
    (_, response) => void sleep(wait).then(() => response.end('{"hits":[]}')),
  )
  const site = await startSite({ 'index.html': 'x' }, { searchUrl: upstream.url, ...options })
  stops.push(
    () => upstream.stop(),
    () => site.stop(),
  )
  return { site, upstream }
}

const SEARCH = '/api/search/indexes/resources_zh/search'

test('an address that searches too often is told when to come back', async () => {
  const { site } = await searchable({ limits: { search: { requests: 3, seconds: 60 } } })
  const answers = []
  for (let n = 0; n < 5; n++) answers.push(await site.post(SEARCH, {}))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429])
  expect(Number(answers[4]?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await answers[4]?.json()).toMatchObject({ code: 'too_many_requests' })
  expect((await site.get('/')).status).toBe(200)
})

test('behind a trusted proxy each reader has a limit of its own, and what readers claim does not count', async () => {
  const { site } = await searchable({
    trustProxy: true,
    limits: { search: { requests: 1, seconds: 60 } },
  })
  const ask = async (forwarded: string) =>
    (
      await fetch(site.url + SEARCH, {
        method: 'POST',
        body: '{}',
        headers: { 'X-Forwarded-For': forwarded },
      })
    ).status
  expect(await ask('198.51.100.1')).toBe(200)
  expect(await ask('198.51.100.2')).toBe(200)
  expect(await ask('203.0.113.9, 198.51.100.1')).toBe(429)
  expect(await ask('2001:db8::1')).toBe(200)
  expect(await ask('2001:db8:0:0:1::2')).toBe(429)
  expect(await ask('2001:db8:0:1::1')).toBe(200)
})

test('without a trusted proxy a claimed address changes nothing', async () => {
  const { site } = await searchable({ limits: { search: { requests: 1, seconds: 60 } } })
  const ask = async (forwarded: string) =>
    (
      await fetch(site.url + SEARCH, {
        method: 'POST',
        body: '{}',
        headers: { 'X-Forwarded-For': forwarded },
      })
    ).status
  expect([await ask('198.51.100.1'), await ask('198.51.100.2')]).toEqual([200, 429])
})

test('closing finishes the answer under way and then frees the port', async () => {
  const { site, upstream } = await searchable({}, 300)
  const agent = new http.Agent({ keepAlive: true })
  const answer = new Promise<number>((resolve, reject) => {
    const request = http.request(site.url + SEARCH, { method: 'POST', agent }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
    request.on('error', reject).end('{}')
  })
  while (upstream.seen.length === 0) await sleep(5)
  await Promise.all([site.server.close(), expect(answer).resolves.toBe(200)])
  await expect(site.get('/')).rejects.toThrow()
  agent.destroy()
})

test('a port in use is an error, not silence', async () => {
  const { site } = await searchable()
  const other = await startSite({ 'index.html': 'x' })
  stops.push(() => other.stop())
  await other.server.close()
  await expect(other.server.listen(site.port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
