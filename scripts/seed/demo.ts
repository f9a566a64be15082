import { writeFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import type { Demo } from '../demo/load.ts'
import { seedParties } from './parties.ts'
import { seedPictures } from './pictures.ts'
import { writeResource } from './resources.ts'
import { reviewResource } from './review.ts'
import { seedVocabulary } from './vocabulary.ts'

type Options = {
  payload: Payload
  demo: Demo
  accountsFile: string
  say: (line: string) => void
}

/** Writes the demo into an empty library, through the real review and release; gives its resources' number. */
export async function seedDemo({ payload, demo, accountsFile, say }: Options): Promise<number> {
  const vocabulary = await seedVocabulary(payload, demo.vocabulary)
  const parties = await seedParties(payload, demo)
  await writeFile(accountsFile, JSON.stringify(parties.accounts, null, 2), { mode: 0o600 })
  say('单位、人员、项目与词表 / organizations, people, projects and vocabularies')
  const pictures = await seedPictures(
    payload,
    demo.pictures,
    (project) => parties.project(project).id,
  )
  say(`${demo.pictures.length} 张图片 / pictures`)
  const context = { payload, vocabulary, parties, pictures, ids: new Map<string, string>() }
  for (const [index, resource] of demo.resources.entries()) {
    await writeResource(context, resource)
    await reviewResource(context, resource)
    if ((index + 1) % 10 === 0) say(`${index + 1}/${demo.resources.length}`)
  }
  return demo.resources.length
}
