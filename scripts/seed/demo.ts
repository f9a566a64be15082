import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { parse } from 'yaml'
import { RESOURCE_KINDS, type ResourceKind } from '../../cms/published/record.ts'
import type { PartiesFile, ResourceFile } from '../demo/types.ts'
import { seedParties } from './parties.ts'
import { createPictures } from './pictures.ts'
import { reviewResource, writeResource } from './resources.ts'
import { seedVocabulary } from './vocabulary.ts'

/** A resource of the demo as its folder describes it. */
export type DemoResource = {
  kind: ResourceKind
  slug: string
  folder: string
  file: ResourceFile & Record<string, unknown>
}

/** Kinds in the order in which they can name each other: a course names all the others. */
const ORDER: readonly ResourceKind[] = ['bases', 'materials', 'modules', 'cases', 'courses']

type Options = {
  payload: Payload
  folder: string
  accountsFile: string
  say: (line: string) => void
}

/** Writes the demo of `folder` into an empty library and returns the number of its resources. */
export async function seedDemo({ payload, folder, accountsFile, say }: Options): Promise<number> {
  const vocabulary = await seedVocabulary(payload, path.join(folder, 'vocabulary'))
  const parties = await seedParties(
    payload,
    parse(await readFile(path.join(folder, 'parties.yaml'), 'utf8')) as PartiesFile,
  )
  await writeFile(accountsFile, JSON.stringify(parties.accounts, null, 2), { mode: 0o600 })
  say('单位、人员、项目与词表 / organizations, people, projects and vocabularies')
  const resources = await readResources(folder)
  const context = {
    payload,
    vocabulary,
    parties,
    pictures: createPictures(payload),
    ids: new Map<string, string>(),
  }
  for (const [index, resource] of resources.entries()) {
    await writeResource(context, resource)
    await reviewResource(context, resource)
    if ((index + 1) % 10 === 0) say(`${index + 1}/${resources.length}`)
  }
  return resources.length
}

async function readResources(folder: string): Promise<DemoResource[]> {
  const resources: DemoResource[] = []
  for (const kind of ORDER.filter((one) => RESOURCE_KINDS.includes(one))) {
    const slugs = await readdir(path.join(folder, kind)).catch(() => [])
    for (const slug of slugs.sort()) {
      const at = path.join(folder, kind, slug)
      const text = await readFile(path.join(at, 'resource.yaml'), 'utf8').catch(() => undefined)
      if (text !== undefined)
        resources.push({ kind, slug, folder: at, file: parse(text) as DemoResource['file'] })
    }
  }
  return resources
}
