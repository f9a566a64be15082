import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Payload } from 'payload'
import { TERM_KINDS, type TermKind } from '../../cms/published/record.ts'
import { inEnglish } from './in-english.ts'

type Row = Partial<
  Record<
    | 'slug'
    | 'code'
    | 'edition'
    | 'parent'
    | 'name_zh'
    | 'name_en'
    | 'description_zh'
    | 'description_en'
    | 'skills',
    string
  >
>

/** Ids of terms by kind and by slug, code, or Chinese name. */
export type Vocabulary = (kind: TermKind, name: string) => string

/** Writes every `<kind>.csv` of the folder; a row's parent and skills stand before it or in an earlier file. */
export async function seedVocabulary(payload: Payload, folder: string): Promise<Vocabulary> {
  const ids = new Map<string, string>()
  const find: Vocabulary = (kind, name) => {
    const id = ids.get(`${kind}/${name}`)
    if (!id) throw new Error(`演示库词表缺少 / The demo's vocabulary lacks ${kind}/${name}`)
    return id
  }
  for (const kind of [...TERM_KINDS].sort(
    (a, b) => Number(a === 'positions') - Number(b === 'positions'),
  )) {
    const rows = parse<Row>(await readFile(path.join(folder, `${kind}.csv`)), {
      bom: true,
      columns: true,
      trim: true,
    })
    for (const row of rows) {
      const { id } = await payload.create({
        collection: kind,
        locale: 'zh',
        data: {
          name: row.name_zh ?? '',
          slug: row.slug ?? '',
          ...(row.code && { code: row.code }),
          ...(row.edition && { edition: row.edition }),
          ...(row.description_zh && { description: row.description_zh }),
          ...(row.parent && { parent: find(kind, row.parent) }),
          ...(row.skills && {
            skills: row.skills.split(/\s+/).map((slug) => find('skills', slug)),
          }),
        },
        overrideAccess: true,
      })
      await inEnglish(payload, kind, id, { name: row.name_en, description: row.description_en })
      for (const name of [row.slug, row.code, row.name_zh]) if (name) ids.set(`${kind}/${name}`, id)
    }
  }
  return find
}
