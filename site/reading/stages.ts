import { keyOf, type ResourceKind, type ResourceRecord } from '../../cms/published/record.ts'

/** From the whole to the parts, from knowing to doing, and last how it went elsewhere. */
const STAGES = [
  { name: 'stageCourses', kinds: ['courses'] },
  { name: 'stageModules', kinds: ['modules'] },
  { name: 'stagePractice', kinds: ['materials', 'bases'] },
  { name: 'stageCases', kinds: ['cases'] },
] as const satisfies readonly { name: string; kinds: readonly ResourceKind[] }[]

export type Stage = {
  name: (typeof STAGES)[number]['name']
  steps: { record: ResourceRecord }[]
  /** The number of its first step. */
  from: number
}

/**
 * A learning path through these resources. Within a stage they stand as the courses among them have
 * them, the others after those as they were.
 */
export function stagesOf(records: readonly ResourceRecord[]): Stage[] {
  const taught = records.flatMap((one) =>
    one.kind === 'courses' ? one.parts.map(({ resource }) => resource) : [],
  )
  const rank = (record: ResourceRecord) => {
    const at = taught.indexOf(keyOf(record))
    return at < 0 ? taught.length : at
  }
  let from = 1
  return STAGES.flatMap(({ name, kinds }) => {
    const steps = records
      .filter(({ kind }) => kinds.some((one) => one === kind))
      .sort((a, b) => rank(a) - rank(b))
      .map((record) => ({ record }))
    if (steps.length === 0) return []
    from += steps.length
    return [{ name, steps, from: from - steps.length }]
  })
}
