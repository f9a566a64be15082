import { createLocalReq, type Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { idOf } from '../../cms/access/rights.ts'
import { slugify } from '../../cms/fields/slug.ts'
import type { Locale } from '../../cms/published/locale.ts'
import { inTransaction } from '../../cms/workflow/transaction.ts'
import { isSame } from './compare.ts'
import { type Count, newCount } from './report.ts'
import { resolveTerms, type StoredTerm } from './resolve-terms.ts'
import { termKey, type Vocabulary, type VocabularyKind } from './vocabulary.ts'
import { badRows } from './vocabulary-file.ts'

type Document = Record<string, unknown> & { id: string }

/**
 * Writes a vocabulary's rows, in one transaction: all of them or, when a reference leads nowhere,
 * none (ExpectedError). Terms are known by edition and code; one that is equal is not saved again and
 * one that the file does not name stays.
 */
export async function importVocabulary({
  payload,
  vocabulary: { kind, rows },
  isDryRun = false,
}: {
  payload: Payload
  vocabulary: Vocabulary
  isDryRun?: boolean
}): Promise<Count> {
  const stored = await readTerms(payload, kind)
  const skills = kind === 'positions' ? await readTerms(payload, 'skills') : []
  const byKey = new Map(stored.map((term) => [termKey(toRow(term)), term]))
  const ids = new Map(rows.map((row) => [termKey(row), byKey.get(termKey(row))?.id ?? uuidv7()]))
  const { terms, errors } = resolveTerms({
    kind,
    rows,
    ids,
    stored: stored.map(toRow),
    skills: skills.map(toRow),
  })
  if (errors.length > 0) throw badRows(kind, errors)

  const slugs = new Set(stored.map((term) => String(term.slug)))
  const count = newCount()
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    for (const { row, parent, replacedBy, skills: needed } of terms) {
      const before = byKey.get(termKey(row))
      const id = ids.get(termKey(row))!
      const shared = {
        code: row.code,
        edition: row.edition,
        replacedBy,
        ...(parent !== undefined && { parent }),
        ...(kind === 'positions' && { skills: needed }),
      }
      const texts = {
        zh: { name: row.name, description: row.description },
        en: { name: row.nameEn, description: row.descriptionEn },
      }
      const changes = {
        zh: {
          ...changed(texts.zh, (name) => inLocale(before?.[name], 'zh')),
          ...changed(shared, (name) => reference(before?.[name])),
        },
        en: changed(texts.en, (name) => inLocale(before?.[name], 'en')),
      }
      const isChanged = Object.keys({ ...changes.zh, ...changes.en }).length > 0
      count[!before ? 'created' : isChanged ? 'changed' : 'unchanged']++
      if (isDryRun || !isChanged) continue
      const common = {
        collection: kind,
        overrideAccess: true,
        depth: 0,
        req,
        context: { importing: true },
      } as const
      if (!before) {
        // References are set when all terms are there.
        const first = without(changes.zh, ['replacedBy', 'parent'])
        await payload.create({
          ...common,
          locale: 'zh',
          data: { id, slug: newSlug(row), ...first } as never,
        })
      } else if (Object.keys(changes.zh).length > 0)
        await payload.update({ ...common, id, locale: 'zh', data: changes.zh })
      if (Object.keys(changes.en).length > 0)
        await payload.update({ ...common, id, locale: 'en', data: changes.en })
    }
    if (isDryRun) return
    for (const { row, parent, replacedBy } of terms) {
      if (byKey.has(termKey(row)) || (!parent && replacedBy.length === 0)) continue
      await payload.update({
        collection: kind,
        id: ids.get(termKey(row))!,
        locale: 'zh',
        depth: 0,
        overrideAccess: true,
        req,
        context: { importing: true },
        data: { ...(parent && { parent }), replacedBy },
      })
    }
  })
  return count

  /** An address of its own: the name's, else with the code, else with the edition. */
  function newSlug({
    name,
    code,
    edition,
  }: {
    name: string
    code?: string
    edition?: string
  }): string {
    const base = slugify(name) || slugify(code ?? '') || 'term'
    const parts = [
      base,
      [base, code].filter(Boolean).join('-'),
      [base, code, edition].filter(Boolean).join('-'),
    ].map((part) => slugify(part))
    const free = parts.find((slug) => slug && !slugs.has(slug)) ?? `${base}-${uuidv7().slice(-8)}`
    slugs.add(free)
    return free
  }
}

const without = (fields: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))

/** The fields given that differ; a column that the file lacks changes nothing. */
function changed(
  given: Record<string, unknown>,
  present: (name: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => value !== undefined && !isSame(value, present(name)),
    ),
  )
}

async function readTerms(payload: Payload, collection: VocabularyKind): Promise<Document[]> {
  const { docs } = await payload.find({
    collection,
    pagination: false,
    depth: 0,
    locale: 'all',
    sort: 'id',
    overrideAccess: true,
  })
  return docs as unknown as Document[]
}

const toRow = (term: Document): StoredTerm => ({
  id: term.id,
  code: text(term.code),
  edition: text(term.edition),
  name: text(inLocale(term.name, 'zh')) ?? '',
  parent: idOf(term.parent) || undefined,
})

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined

const inLocale = (value: unknown, locale: Locale): unknown =>
  (value as Record<string, unknown> | null | undefined)?.[locale]

const reference = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(idOf)
    : typeof value === 'object' && value !== null
      ? idOf(value)
      : value
