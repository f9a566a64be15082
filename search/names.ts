import { textIn, type Locale } from '../cms/published/locale.ts'
import type { OrganizationRecord } from '../cms/published/party.ts'
import type { Kind, PublishedRecord, ResourceRecord, TermKind } from '../cms/published/record.ts'
import type { TermRecord } from '../cms/published/term.ts'
import type { Library } from '../cms/publishing/follower.ts'

/** A record as search shows it: its address and its name in the language, else in Chinese. */
export type Named = { slug: string; name: string }

/** Looks up names of records in one language; a record that is not in the library is left out. */
export function namesIn(library: Pick<Library, 'get'>, locale: Locale) {
  const find = <K extends Kind>(kind: K, ids: readonly string[]) =>
    ids
      .map((id) => library.get(`${kind}/${id}`))
      .filter((record) => record !== undefined)
      .filter((record): record is Extract<PublishedRecord, { kind: K }> => record.kind === kind)

  const nameOf = (record: Extract<PublishedRecord, { name: unknown }>) =>
    textIn(record.name, locale).text
  const named = (record: TermRecord | OrganizationRecord): Named => ({
    slug: record.slug,
    name: nameOf(record),
  })

  /** With the official code, since 护理 is a major of 中职 and another of 高职. */
  const coded = (record: TermRecord): Named => {
    const { slug, name } = named(record)
    return { slug, name: record.code && record.kind === 'majors' ? `${name} ${record.code}` : name }
  }

  return {
    organizations: (ids: readonly string[]): Named[] => find('organizations', ids).map(named),

    /** The terms themselves, to narrow by the same with all that are broader, and their official codes. */
    terms(kind: TermKind, ids: readonly string[]) {
      const own = find(kind, ids)
      const all = [...new Set(own.flatMap(({ ancestors, id }) => [...ancestors, id]))]
      return {
        own: own.map(named),
        withBroader: find(kind, all).map(coded),
        codes: own.flatMap(({ code }) => code ?? []),
      }
    },

    tags: ({ skills, certificates, technologies }: ResourceRecord): string[] => [
      ...find('skills', skills).map(nameOf),
      ...find('certificates', certificates).map(nameOf),
      ...technologies.flatMap(({ technology, version }) =>
        find('technologies', [technology]).map((one) => `${nameOf(one)} ${version ?? ''}`.trim()),
      ),
    ],

    /** People who agreed to be shown, each once. */
    people: ({ contributors }: ResourceRecord): string[] => [
      ...new Set(
        find(
          'people',
          contributors.map(({ person }) => person),
        ).map(nameOf),
      ),
    ],
  }
}
