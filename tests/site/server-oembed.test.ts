import { afterAll, beforeAll, expect, test } from 'vitest'
import { SITE_URL, startSite, type TestSite } from './server-site.ts'

const html = `<iframe src="${SITE_URL}/embed/Ab3_x-9/" width="640" height="400" title="机器人"></iframe>`
const embed = { version: '1.0', type: 'rich', title: '机器人', width: 640, height: 400, html }
const page = (permalink: string) =>
  `<html><head><link rel="alternate" type="application/json+oembed" href="${SITE_URL}/oembed/${permalink}.json" title="机器人"></head></html>`

let site: TestSite
beforeAll(async () => {
  site = await startSite(
    {
      'index.html': '<html></html>',
      'modules/robot/index.html': page('Ab3_x-9'),
      'en/modules/robot/index.html': page('Ab3_x-9'),
      'modules/old/index.html': '<html></html>',
      'modules/old/index.http.json': '{"status":301,"location":"/modules/robot/"}',
      'modules/gone/index.html': '<html></html>',
      'modules/gone/index.http.json': '{"status":410}',
      'r/gone1/index.html': '<html></html>',
      'r/gone1/index.http.json': '{"status":410}',
      'oembed/Ab3_x-9.json': JSON.stringify(embed),
    },
    { limits: { oembed: { requests: 1000, seconds: 1 } } },
  )
})
afterAll(() => site.stop())

const ask = (url: string, more = '') => site.get(`/oembed?url=${encodeURIComponent(url)}${more}`)

test.each([
  '/r/Ab3_x-9',
  '/embed/Ab3_x-9/',
  '/modules/robot/',
  '/modules/robot',
  '/modules/robot/?from=qr#top',
  '/en/modules/robot/',
  '/modules/old/',
])('describes the embed of %s', async (path) => {
  const answer = await ask(SITE_URL + path, '&format=json')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual(embed)
})

test('keeps to the size asked for', async () => {
  const answer = (await (
    await ask(`${SITE_URL}/r/Ab3_x-9`, '&maxwidth=320&maxheight=999')
  ).json()) as typeof embed
  expect([answer.width, answer.height]).toEqual([320, 400])
  expect(answer.html).toContain('width="320" height="400"')
})

test.each([
  ['an address of another site', 'https://elsewhere.example/r/Ab3_x-9', '', 404],
  ['an address that only looks like ours', 'https://library.example.evil.test/r/Ab3_x-9', '', 404],
  ['a page without a resource', `${SITE_URL}/`, '', 404],
  ['an unknown resource', `${SITE_URL}/r/unknown`, '', 404],
  ['a path that climbs out', `${SITE_URL}/r/..%2f..%2fsecret`, '', 404],
  ['a withdrawn resource', `${SITE_URL}/r/gone1`, '', 410],
  ['the page of a withdrawn resource', `${SITE_URL}/modules/gone/`, '', 410],
  ['XML', `${SITE_URL}/r/Ab3_x-9`, '&format=xml', 501],
  ['no address', '', '', 400],
  ['a width that is no number', `${SITE_URL}/r/Ab3_x-9`, '&maxwidth=wide', 400],
])('answers %s clearly', async (_, url, more, status) => {
  const answer = await ask(url, more)
  expect(answer.status).toBe(status)
  const { zh, en } = (await answer.json()) as { zh: string; en: string }
  expect(zh).toMatch(/\p{Script=Han}/u)
  expect(en).toMatch(/[a-z]/)
})
