import type { PartiesFile } from '../format/parties.ts'
import type { TermRow } from '../format/vocabulary.ts'
import { checkParties } from './check-parties.ts'
import { checkResource } from './check-resource.ts'
import type { Problems } from './problems.ts'
import type { DemoResource } from './resources.ts'
import { idIn, type TermKind } from './terms.ts'

/** What the files may name. */
export type Names = Record<
  'organizations' | 'people' | 'accounts' | 'projects' | 'resources' | 'facilities',
  ReadonlySet<string>
> & { terms: Record<TermKind, ReadonlySet<string>> }

/** Adds a problem when `name` is given and does not exist. */
export type Need = (known: ReadonlySet<string>, name: string | undefined, field: string) => void

type Everything = {
  parties: PartiesFile
  vocabulary: Record<TermKind, TermRow[]>
  resources: DemoResource[]
}

/** Adds every name that leads nowhere, and every state that contradicts itself. */
export function checkReferences(everything: Everything, problems: Problems): void {
  const { parties, vocabulary, resources } = everything
  const names = namesIn(everything)
  const needIn =
    (file: string): Need =>
    (known, name, field) => {
      if (name !== undefined && !known.has(name))
        problems.add(file, field, `names ${name}, which does not exist`)
    }
  checkParties(parties, { names, need: needIn('parties.yaml'), problems })
  for (const [kind, rows] of Object.entries(vocabulary) as [TermKind, TermRow[]][]) {
    const need = needIn(`vocabulary/${kind}.csv`)
    for (const row of rows) {
      need(names.terms[kind], row.parent, `${row.slug}.parent`)
      for (const skill of row.skills) need(names.terms.skills, skill, `${row.slug}.skills`)
    }
  }
  for (const resource of resources)
    checkResource(resource, {
      names,
      need: needIn(`${resource.folder}/resource.yaml`),
      parties,
      problems,
    })
}

function namesIn({ parties, vocabulary, resources }: Everything): Names {
  const of = (kind: TermKind) => new Set(vocabulary[kind].map(idIn(kind)))
  return {
    organizations: new Set(Object.keys(parties.organizations)),
    people: new Set(Object.keys(parties.people)),
    accounts: new Set(Object.keys(parties.accounts)),
    projects: new Set(Object.keys(parties.projects)),
    resources: new Set(resources.map(({ kind, slug }) => `${kind}/${slug}`)),
    facilities: new Set(
      resources.flatMap(({ kind, slug, file }) =>
        kind === 'bases' ? Object.keys(file.facilities).map((key) => `${slug}/${key}`) : [],
      ),
    ),
    terms: {
      majors: of('majors'),
      industries: of('industries'),
      positions: of('positions'),
      skills: of('skills'),
      certificates: of('certificates'),
      technologies: of('technologies'),
    },
  }
}
