import type { TermRecord } from '../../cms/published/term.ts'
import type { ListedTermKind } from './catalogue.ts'
import type { Reader } from './reader.ts'

/** A term with how many resources it and its narrower terms have, and those narrower terms. */
export type TermNode = { term: TermRecord; count: number; below: TermNode[] }

/** The broadest terms of a vocabulary with what is below them, by code; without `all` only those in use. */
export function termTree(kind: ListedTermKind, reader: Reader, { all = false } = {}): TermNode[] {
  const size = reader.sizes(kind)
  const shown = reader
    .all(kind)
    .filter(({ id, replacedBy }) => size(id) > 0 || (all && replacedBy.length === 0))
    .sort(byCode)
  const below = Map.groupBy(shown, ({ parent }) => parent ?? '')
  const ids = new Set(shown.map(({ id }) => id))
  const node = (term: TermRecord): TermNode => ({
    term,
    count: size(term.id),
    below: (below.get(term.id) ?? []).map(node),
  })
  return shown.filter(({ parent }) => !parent || !ids.has(parent)).map(node)
}

/** The terms that have none below them. */
export const leavesOf = (node: TermNode): TermNode[] =>
  node.below.length > 0 ? node.below.flatMap(leavesOf) : [node]

const byCode = (a: TermRecord, b: TermRecord): number => {
  const [left, right] = [a.code ?? a.slug, b.code ?? b.slug]
  return left < right ? -1 : left > right ? 1 : 0
}
