import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { DemoError, idIn, loadDemo } from '../../scripts/demo/load.ts'
import { drawPicture } from '../../scripts/demo/pictures.ts'
import { FIELDS } from '../../scripts/demo/types.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../scripts/demo')
const demo = loadDemo()
const count = (kind: string) => demo.resources.filter((resource) => resource.kind === kind).length
const inState = (state: string) => demo.resources.filter(({ file }) => file.state === state).length

test('the demo has the parties of a believable alliance', () => {
  const organizations = Object.values(demo.organizations)
  const ofType = (...types: string[]) => organizations.filter(({ type }) => types.includes(type))
  expect(ofType('university', 'vocational-college')).toHaveLength(4)
  expect(ofType('enterprise')).toHaveLength(5)
  expect(ofType('research-institute')).toHaveLength(1)
  expect(ofType('government')).toHaveLength(1)
  expect(ofType('body').map(({ seats }) => seats.length > 0)).toEqual([true, true])
  expect(Object.keys(demo.people)).toHaveLength(30)
  const projects = Object.values(demo.projects)
  expect(projects).toHaveLength(6)
  expect(new Set(projects.map(({ type }) => type)).size).toBeGreaterThanOrEqual(4)
  expect(new Set(projects.map(({ status }) => status)).size).toBeGreaterThanOrEqual(4)
})

test('the demo has enough resources of each kind, in every field', () => {
  expect(count('courses')).toBeGreaterThanOrEqual(4)
  expect(count('modules')).toBeGreaterThanOrEqual(24)
  expect(count('cases')).toBeGreaterThanOrEqual(12)
  expect(count('bases')).toBeGreaterThanOrEqual(8)
  expect(count('materials')).toBeGreaterThanOrEqual(24)
  for (const field of FIELDS)
    expect(
      demo.resources.filter(({ kind, file }) => kind === 'modules' && file.field === field).length,
      field,
    ).toBeGreaterThanOrEqual(3)
})

test('every state can be seen', () => {
  expect(inState('in-review')).toBeGreaterThanOrEqual(2)
  expect(inState('stale')).toBeGreaterThanOrEqual(1)
  expect(inState('withdrawn')).toBeGreaterThanOrEqual(1)
})

test('a third of the demo is there in English too', () => {
  const english = demo.resources.filter(({ locales }) => locales.includes('en'))
  expect(english.length).toBeGreaterThanOrEqual(demo.resources.length / 3)
})

test('majors carry the codes of the official list under their class and field', () => {
  const { majors } = demo.vocabulary
  const leaves = majors.filter(({ code }) => code?.length === 6)
  expect(leaves.length).toBeGreaterThanOrEqual(40)
  expect(new Set(leaves.map(({ description }) => description.zh))).toEqual(
    new Set(['中职', '高职专科', '职业本科']),
  )
  for (const { code, parent } of leaves) expect(parent).toBe(code?.slice(0, 4))
  const codes = majors.map(idIn('majors'))
  for (const [index, { parent }] of majors.entries())
    if (parent) expect(codes.slice(0, index), 'broader terms come first').toContain(parent)
})

test('units and cases are long enough to teach with', () => {
  for (const { kind, folder, units, characters } of demo.resources) {
    if (kind === 'modules') expect(characters / units.length, folder).toBeGreaterThan(450)
    if (kind === 'cases') expect(characters, folder).toBeGreaterThanOrEqual(600)
  }
})

test('a broken file is named together with its field', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'demo-'))
  try {
    for (const name of ['parties.yaml', 'vocabulary'])
      await cp(path.join(FOLDER, name), path.join(folder, name), { recursive: true })
    const module = path.join(folder, 'modules/robot-coordinate-systems')
    await cp(path.join(FOLDER, 'modules/robot-coordinate-systems'), module, { recursive: true })
    await writeFile(
      path.join(module, '02.en.md'),
      '# Two\n\n![](picture:nothing)\n\n```quiz\nquestion: Which?\noptions: [{ text: This }]\n```\n',
    )
    expect(() => loadDemo(folder)).toThrow(DemoError)
    expect(() => loadDemo(folder)).toThrow(
      /robot-coordinate-systems\/resource.yaml: materials: names materials\//,
    )
    expect(() => loadDemo(folder)).toThrow(/02.en.md: picture:nothing/)
    expect(() => loadDemo(folder)).toThrow(/02.en.md: quiz: options/)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a picture is drawn alike each time, and no two names look the same', async () => {
  const [first, again, other] = await Promise.all(
    ['cnc-process-1', 'cnc-process-1', 'cnc-process-2'].map(drawPicture),
  )
  expect(first!.equals(again!)).toBe(true)
  expect(first!.equals(other!)).toBe(false)
  expect(await sharp(first).metadata()).toMatchObject({ format: 'png', width: 1280, height: 720 })
  await expect(drawPicture('cnc-nothing')).rejects.toThrow(/no picture cnc-nothing/)
})
