import { parties as partiesSchema, type PartiesFile } from './format/parties.ts'
import type { TermRow } from './format/vocabulary.ts'
import { demoPictures, type DemoPicture } from './load/demo-pictures.ts'
import { Problems } from './load/problems.ts'
import { checkReferences } from './load/references.ts'
import { type DemoResource, readResources } from './load/resources.ts'
import { readVocabulary, type TermKind } from './load/terms.ts'
import { readYaml } from './load/yaml.ts'

export { DemoError } from './load/problems.ts'
export { idIn } from './load/terms.ts'
export { coverOf, type DemoPicture } from './load/demo-pictures.ts'
export type { DemoResource, DemoUnit } from './load/resources.ts'

/** The demo library, checked: every name leads somewhere. */
export type Demo = PartiesFile & {
  /** Broader terms come first. Resources name them by `idIn(kind)(row)`. */
  vocabulary: Record<TermKind, TermRow[]>
  /** Those that others name come first: bases, materials, modules, cases, courses. */
  resources: DemoResource[]
  /** Each picture once a project, covers included. */
  pictures: DemoPicture[]
}

const HERE = import.meta.dirname

/** Reads the demo's folder. Throws DemoError that names every problem with its file and field. */
export function loadDemo(root: string = HERE): Demo {
  const problems = new Problems()
  const parties = problems.check(
    partiesSchema,
    readYaml(root, 'parties.yaml', problems),
    'parties.yaml',
  )
  const vocabulary = readVocabulary(root, problems)
  const resources = readResources(root, problems)
  const pictures = demoPictures(resources, problems)
  if (parties) checkReferences({ parties, vocabulary, resources }, problems)
  problems.end()
  return { ...parties!, vocabulary, resources, pictures }
}
