import type { Payload } from 'payload'
import { TERM_KINDS, type TermKind } from '../../cms/published/record.ts'
import { type Demo, idIn } from '../demo/load.ts'
import { inEnglish } from './in-english.ts'

/** Ids of terms by kind and by what resources name them by. */
export type Vocabulary = (kind: TermKind, name: string) => string

/** Skills come before the positions that need them. */
const ORDER = [...TERM_KINDS].sort((a, b) => Number(a === 'positions') - Number(b === 'positions'))

/** Writes the terms of every vocabulary; a row's parent and skills stand before it. */
export async function seedVocabulary(
  payload: Payload,
  vocabulary: Demo['vocabulary'],
): Promise<Vocabulary> {
  const ids = new Map<string, string>()
  const find: Vocabulary = (kind, name) => {
    const id = ids.get(`${kind}/${name}`)
    if (!id) throw new Error(`演示库词表缺少 / The demo's vocabulary lacks ${kind}/${name}`)
    return id
  }
  for (const kind of ORDER)
    for (const row of vocabulary[kind]) {
      const { slug, code, edition, parent, name, description, skills } = row
      const { id } = await payload.create({
        collection: kind,
        locale: 'zh',
        data: {
          name: name.zh,
          slug,
          ...(code && { code }),
          ...(edition && { edition }),
          ...(description.zh && { description: description.zh }),
          ...(parent && { parent: find(kind, parent) }),
          ...(skills.length > 0 && { skills: skills.map((skill) => find('skills', skill)) }),
        },
        overrideAccess: true,
      })
      await inEnglish(payload, kind, id, { name: name.en, description: description.en })
      ids.set(`${kind}/${idIn(kind)(row)}`, id)
    }
  return find
}
