import { restoreVersionOperation } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { idOf } from '../../cms/access/rights.ts'
import type { Module } from '../../cms/payload-types.ts'
import { readRecords } from '../../cms/published/read.ts'
import type { ModuleRecord } from '../../cms/published/module.ts'
import { release } from '../../cms/workflow/release.ts'
import { approve, sendBack, submit } from '../../cms/workflow/review.ts'
import { readStanding } from '../../cms/workflow/read-state.ts'
import { withdraw } from '../../cms/workflow/withdraw.ts'
import { type Alliance, paragraph, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { hashSeen, releaseResource, signOff, writeModule } from '../helpers/review.ts'

let library: TestLibrary
let alliance: Alliance

beforeAll(async () => {
  ;({ library, alliance } = await startAlliance())
})
afterAll(() => library.stop())

const picturePng = (background: string) =>
  sharp({ create: { width: 64, height: 36, channels: 3, background } })
    .png()
    .toBuffer()

const published = async (id: string) => {
  const records = await readRecords(library.payload, [`modules/${id}`], 'Asia/Shanghai')
  return records.get(`modules/${id}`) as ModuleRecord | undefined
}

const standing = async (id: string) =>
  (await readStanding(await library.as(alliance.people.admin), 'modules', id)).state

const edit = async (id: string, data: Partial<Module>) =>
  library.payload.update({
    collection: 'modules',
    id,
    data,
    draft: true,
    overrideAccess: false,
    req: await library.as(alliance.people.teacher),
  })

/** One signatory withdraws the module. */
const takeOff = async (id: string, reason: string) =>
  withdraw({ req: await library.as(alliance.people.engineer), kind: 'modules', id, reason })

describe('a release', () => {
  test('goes live whole once both sides approved exactly its content', async () => {
    const { id } = await writeModule(library, alliance)
    expect(await published(id)).toBeUndefined()
    await submit({ req: await library.as(alliance.people.teacher), kind: 'modules', id })
    const manager = await library.as(alliance.people.manager)
    await expect(release({ req: manager, kind: 'modules', id })).rejects.toThrow('没有同意')
    for (const who of [alliance.people.engineer, alliance.people.collegeSignatory]) {
      const req = await library.as(who)
      await approve({ req, kind: 'modules', id, contentHash: await hashSeen(req, 'modules', id) })
    }
    await release({ req: await library.as(alliance.people.manager), kind: 'modules', id })
    const record = await published(id)
    expect(record?.text.zh.title).toBe('工业机器人码垛编程')
    expect(record?.slug).toBe('gong-ye-ji-qi-ren-ma-duo-bian-cheng')
    expect(record?.units.map((unit) => unit.text.zh.title)).toEqual(['示教器操作', '码垛程序'])
    expect(record?.release.number).toBe(1)
    expect(record?.organizations).toEqual([alliance.college.id, alliance.company.id])
    expect((await standing(id)).standing).toBe('released')
  })

  test('keeps showing the released content while a draft is written over it', async () => {
    const { id } = await writeModule(library, alliance, '数控车削基础')
    await releaseResource({ library, alliance, kind: 'modules', id })
    await edit(id, { title: '草稿标题' })
    expect((await published(id))?.text.zh.title).toBe('数控车削基础')
    expect((await standing(id)).standing).toBe('draft')
  })

  test('is voided by an edit, by the order of the units and by an edit of a unit', async () => {
    const { id } = await writeModule(library, alliance, '电池拆装')
    await signOff({ library, alliance, kind: 'modules', id })
    expect((await standing(id)).obstacles).toEqual([])
    const { units } = await library.payload.findByID({
      collection: 'modules',
      id,
      draft: true,
      depth: 0,
    })
    await edit(id, { units: [...(units ?? [])].reverse() })
    expect((await standing(id)).obstacles).toEqual(['not-submitted'])
    await edit(id, { units: units })
    expect((await standing(id)).obstacles).toEqual([])
    await library.payload.update({
      collection: 'units',
      id: idOf(units?.[0]),
      data: { body: paragraph('改过的正文') },
      draft: true,
      overrideAccess: false,
      req: await library.as(alliance.people.engineer),
    })
    expect((await standing(id)).obstacles).toEqual(['not-submitted'])
  })

  test('loses its approvals when a picture or the words below it change', async () => {
    const { id } = await writeModule(library, alliance, '图片会签')
    const picture = (background: string) =>
      picturePng(background).then((data) =>
        library.payload.create({
          collection: 'media',
          locale: 'zh',
          data: { project: alliance.project.id, alt: '码垛工作站', caption: '图 1' },
          file: { data, mimetype: 'image/png', name: '工作站.png', size: data.length },
          overrideAccess: true,
        }),
      )
    const [first, second] = [await picture('#246'), await picture('#642')]
    await edit(id, { cover: first.id })
    await signOff({ library, alliance, kind: 'modules', id })
    expect((await standing(id)).obstacles).toEqual([])
    for (const words of [{ caption: '图 1 码垛工作站' }, { alt: '机器人正在码垛' }]) {
      const before = await library.payload.findByID({ collection: 'media', id: first.id })
      const write = (data: object) =>
        library.payload.update({
          collection: 'media',
          id: first.id,
          locale: 'zh',
          data,
          overrideAccess: true,
        })
      await write(words)
      expect((await standing(id)).obstacles, JSON.stringify(words)).toEqual(['not-submitted'])
      await write({ caption: before.caption, alt: before.alt })
      expect((await standing(id)).obstacles).toEqual([])
    }
    await edit(id, { cover: second.id })
    expect((await standing(id)).obstacles).toEqual(['not-submitted'])
  })

  test('needs an approval by somebody else than the only author', async () => {
    const { payload } = library
    const solo = await payload.create({
      collection: 'projects',
      data: {
        name: '独立项目',
        slug: 'solo',
        type: 'resources',
        status: 'building',
        participants: [
          { organization: alliance.college.id, side: 'college', role: 'lead', signs: true },
        ],
        members: (['author', 'signatory', 'manager'] as const).map((role) => ({
          user: alliance.people.teacher.id,
          organization: alliance.college.id,
          role,
        })),
      },
      overrideAccess: true,
    })
    const module = await writeModule(library, { ...alliance, project: solo }, '独自撰写')
    const req = () => library.as(alliance.people.teacher)
    await submit({ req: await req(), kind: 'modules', id: module.id })
    await approve({
      req: await req(),
      kind: 'modules',
      id: module.id,
      contentHash: await hashSeen(await req(), 'modules', module.id),
    })
    await expect(release({ req: await req(), kind: 'modules', id: module.id })).rejects.toThrow(
      '另一人',
    )
  })

  test('refuses an approval of content that has changed since it was seen', async () => {
    const { id } = await writeModule(library, alliance, '变更检测')
    await submit({ req: await library.as(alliance.people.teacher), kind: 'modules', id })
    const req = await library.as(alliance.people.engineer)
    const seen = await hashSeen(req, 'modules', id)
    await edit(id, { title: '变更检测二' })
    await expect(approve({ req, kind: 'modules', id, contentHash: seen })).rejects.toMatchObject({
      status: 409,
    })
  })

  test('is not possible for content that was sent back', async () => {
    const { id } = await writeModule(library, alliance, '退回示例')
    await submit({ req: await library.as(alliance.people.teacher), kind: 'modules', id })
    const req = await library.as(alliance.people.engineer)
    await sendBack({
      req,
      kind: 'modules',
      id,
      contentHash: await hashSeen(req, 'modules', id),
      reasons: ['accuracy'],
    })
    expect((await standing(id)).standing).toBe('sent-back')
    await expect(
      release({ req: await library.as(alliance.people.manager), kind: 'modules', id }),
    ).rejects.toThrow('退回')
  })
})

test('a release carries what each organization says that it gave', async () => {
  const { id } = await writeModule(library, alliance, '双方的贡献')
  const statement = { organization: alliance.company.id, statement: '提供案例与设备参数。' }
  await edit(id, { contributionStatements: [statement] })
  await releaseResource({ library, alliance, kind: 'modules', id })
  expect((await published(id))?.statements).toEqual([
    { organization: alliance.company.id, text: { zh: statement.statement } },
  ])
})

describe('a withdrawal', () => {
  test('needs one signatory, takes effect at once, and needs all again afterwards', async () => {
    const { id } = await writeModule(library, alliance, '将要下线')
    await releaseResource({ library, alliance, kind: 'modules', id })
    await expect(takeOff(id, '')).rejects.toThrow('下线原因')
    await takeOff(id, 'outdated')
    expect(await published(id)).toBeUndefined()
    const addresses = await library.payload.find({
      collection: 'addresses',
      where: { resourceId: { equals: id } },
    })
    expect(addresses.docs.map((row) => [row.state, row.reason])).toEqual([
      ['withdrawn', 'outdated'],
    ])
    expect((await standing(id)).standing).toBe('withdrawn')
    await releaseResource({ library, alliance, kind: 'modules', id })
    expect((await published(id))?.release.number).toBe(2)
  })

  test('is possible whatever is being written over what is live', async () => {
    const { id } = await writeModule(library, alliance, '改到一半时下线')
    await releaseResource({ library, alliance, kind: 'modules', id })
    await edit(id, { title: '', contributors: [{} as never] })
    await takeOff(id, 'error')
    expect(await published(id)).toBeUndefined()
    expect((await standing(id)).standing).toBe('withdrawn')
  })
})

test('the order of steps holds on a machine whose clock is put back', async () => {
  const { id } = await writeModule(library, alliance, '时钟回拨')
  await releaseResource({ library, alliance, kind: 'modules', id })
  await takeOff(id, 'error')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3 * 86_400_000 })
  try {
    expect((await standing(id)).standing).toBe('withdrawn')
    await releaseResource({ library, alliance, kind: 'modules', id })
    expect((await published(id))?.release.number).toBe(2)
    await takeOff(id, 'error')
    expect(await published(id)).toBeUndefined()
  } finally {
    vi.useRealTimers()
  }
})

describe('nobody writes a live row but the release', () => {
  const attempt = async (data: Record<string, unknown>, options: Record<string, unknown> = {}) => {
    const { id } = await writeModule(library, alliance, `直接发布 ${Math.random()}`)
    await releaseResource({ library, alliance, kind: 'modules', id })
    const before = await published(id)
    const result = library.payload.update({
      collection: 'modules',
      id,
      data,
      overrideAccess: false,
      req: await library.as(alliance.people.teacher),
      ...options,
    } as never)
    return { id, before, result }
  }

  test('an edit without a status becomes a draft', async () => {
    const { id, before, result } = await attempt({ title: '偷偷修改' })
    await result
    expect(await published(id)).toEqual(before)
  })

  test('asking for published is refused, administrators included', async () => {
    const { id, before, result } = await attempt({ title: '强行发布', _status: 'published' })
    await expect(result).rejects.toThrow('不能直接发布')
    expect(await published(id)).toEqual(before)
    const admin = library.payload.update({
      collection: 'modules',
      id,
      data: { _status: 'published' },
      overrideAccess: true,
      req: await library.as(alliance.people.admin),
    })
    await expect(admin).rejects.toThrow('不能直接发布')
  })

  test('asking for draft without the draft flag does not unpublish', async () => {
    const { id, before, result } = await attempt({ _status: 'draft' })
    await result
    expect(await published(id)).toEqual(before)
  })

  test('restoring a released version makes a draft', async () => {
    const { id, before, result } = await attempt({ title: '新草稿' })
    await result
    const versions = await library.payload.findVersions({
      collection: 'modules',
      where: { parent: { equals: id } },
      sort: 'createdAt',
    })
    const restore = async (draft: boolean) =>
      restoreVersionOperation({
        collection: library.payload.collections.modules,
        id: versions.docs[0]!.id,
        draft,
        overrideAccess: false,
        req: await library.as(alliance.people.teacher),
      })
    await expect(restore(false)).rejects.toThrow('恢复为草稿')
    await restore(true)
    const latest = await library.payload.findByID({
      collection: 'modules',
      id,
      draft: true,
      depth: 0,
    })
    expect(latest).toMatchObject({
      title: before?.text.zh.title,
      project: before?.project,
      permalink: before?.permalink,
    })
    expect(await published(id)).toEqual(before)
  })

  test('strangers and readers change nothing', async () => {
    for (const who of [alliance.people.stranger, alliance.people.reader, alliance.people.admin]) {
      const { id } = await writeModule(library, alliance, `外人 ${who.name}`)
      const update = library.payload.update({
        collection: 'modules',
        id,
        data: { title: 'x' },
        draft: true,
        overrideAccess: false,
        req: await library.as(who),
      })
      await expect(update).rejects.toThrow()
    }
  })
})
