import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Alliance, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { startRest } from '../helpers/rest.ts'
import { writeModule } from '../helpers/review.ts'

let library: TestLibrary
let alliance: Alliance
beforeAll(async () => {
  ;({ library, alliance } = await startAlliance())
})
afterAll(() => library.stop())

test('a change that names no language changes the Chinese text and empties no other field', async () => {
  const { id } = await writeModule(library, alliance)
  const rest = await startRest(library)
  const teacher = await rest.login(alliance.people.teacher)
  const { status } = await teacher.patch(`/modules/${id}?draft=true`, { title: '改了标题' })
  expect(status).toBe(200)
  const { body } = await teacher.get(`/modules/${id}?draft=true&locale=all`)
  expect(body).toMatchObject({
    title: { zh: '改了标题' },
    summary: { zh: '编写并调试码垛程序。' },
  })
  await rest.stop()
})

test('a term is refused below itself and below what stands below it', async () => {
  const { payload } = library
  const create = (slug: string, parent?: string) =>
    payload.create({
      collection: 'majors',
      data: { name: slug, slug, ...(parent && { parent }) },
      overrideAccess: true,
    })
  const group = await create('group')
  const field = await create('field', group.id)
  const major = await create('major', field.id)
  for (const parent of [group.id, field.id, major.id])
    await expect(
      payload.update({
        collection: 'majors',
        id: group.id,
        data: { parent },
        overrideAccess: true,
      }),
    ).rejects.toThrow(/上级|Broader/)
})
