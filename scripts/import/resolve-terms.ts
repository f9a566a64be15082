import { type RowError, termKey, type TermRow, type VocabularyKind } from './vocabulary.ts'

/** A term of the library, with the id of its broader term. */
export type StoredTerm = {
  id: string
  code?: string
  edition?: string
  name: string
  parent?: string
}

/** A row with the ids that its references mean; `parent` is undefined where the file says nothing. */
export type ResolvedTerm = { row: TermRow; parent?: string; replacedBy: string[]; skills: string[] }

type Task = {
  kind: VocabularyKind
  rows: TermRow[]
  /** By term key: of terms that are there, and new ones. */
  ids: ReadonlyMap<string, string>
  stored: StoredTerm[]
  skills: StoredTerm[]
}

/**
 * Turns the references of all rows into ids. A broader term is looked for in the same edition, one
 * that took a term's place in all others first. Majors without a column for it stand below the
 * longest code that theirs begins with (46 ▸ 4603 ▸ 460305). Errors name the row.
 */
export function resolveTerms({ kind, rows, ids, stored, skills }: Task): {
  terms: ResolvedTerm[]
  errors: RowError[]
} {
  const errors: RowError[] = []
  const own: StoredTerm[] = rows.map((row) => ({
    id: ids.get(termKey(row))!,
    code: row.code,
    edition: row.edition,
    name: row.name,
  }))
  const known = [...own, ...stored.filter((term) => !own.some(({ id }) => id === term.id))]
  const hasParents = rows.some((row) => row.parent)

  const terms = rows.map((row): ResolvedTerm => {
    const self = ids.get(termKey(row))!
    const parent = row.parent
      ? find(row, row.parent, {
          among: known,
          sameEdition: true,
          what: ['上级', 'the broader term'],
        })
      : inferred(row)
    const replacedBy = row.replacedBy.flatMap(
      (name) =>
        find(row, name, {
          among: known.filter(({ id }) => id !== self),
          what: ['取代它的词条', 'the term that took its place'],
        }) ?? [],
    )
    const needed = row.skills.flatMap(
      (name) => find(row, name, { among: skills, what: ['技能', 'the skill'] }) ?? [],
    )
    return { row, ...(parent && { parent }), replacedBy, skills: needed }
  })
  const parents = new Map([
    ...stored.map(({ id, parent }) => [id, parent] as const),
    ...terms.map(({ row, parent }) => [ids.get(termKey(row))!, parent] as const),
  ])
  for (const { row } of terms)
    if (isOwnAncestor(ids.get(termKey(row))!, parents))
      errors.push({
        line: row.line,
        zh: `上级形成循环（${row.code ?? row.name}）`,
        en: `its broader terms lead back to itself (${row.code ?? row.name})`,
      })
  return { terms, errors: errors.sort((a, b) => a.line - b.line) }

  function find(
    row: TermRow,
    wanted: string,
    {
      among,
      sameEdition = false,
      what: [zh, en],
    }: { among: StoredTerm[]; sameEdition?: boolean; what: readonly [string, string] },
  ): string | undefined {
    const [, bare = wanted, edition] = /^(.+)@([^@]+)$/.exec(wanted) ?? []
    const named = among.filter(({ code, name }) => code === bare || name === bare)
    const inEdition =
      edition === undefined && !sameEdition
        ? named
        : named.filter((term) => (term.edition ?? '') === (edition ?? row.edition ?? ''))
    const later = sameEdition ? [] : inEdition.filter((term) => term.edition !== row.edition)
    const found = later.length > 0 ? later : inEdition
    if (found.length === 1) return found[0]!.id
    const byCode = found.filter(({ code }) => code === bare)
    if (byCode.length === 1) return byCode[0]!.id
    errors.push(
      found.length === 0
        ? { line: row.line, zh: `找不到${zh}“${wanted}”`, en: `${en} “${wanted}” is not known` }
        : {
            line: row.line,
            zh: `${zh}“${wanted}”不止一个，请写成 代码@版次`,
            en: `${en} “${wanted}” is not the only one: write code@edition`,
          },
    )
    return undefined
  }

  function inferred({ code, edition }: TermRow): string | undefined {
    if (kind !== 'majors' || hasParents || !code) return undefined
    const broader = known.filter(
      (term) =>
        term.edition === edition && term.code && term.code !== code && code.startsWith(term.code),
    )
    return broader.sort((a, b) => b.code!.length - a.code!.length)[0]?.id
  }
}

function isOwnAncestor(id: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>()
  for (let at = parents.get(id); at && !seen.has(at); at = parents.get(at)) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}
