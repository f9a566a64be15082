import type { ResourceBrief } from '../../cms/published/brief.ts'
import type { ResourceKind } from '../../cms/published/record.ts'

/** From the whole to the parts, from knowing to doing, and last how it went elsewhere. */
const STAGES = [
  { name: 'stageCourses', kinds: ['courses'] },
  { name: 'stageModules', kinds: ['modules'] },
  { name: 'stagePractice', kinds: ['materials', 'bases'] },
  { name: 'stageCases', kinds: ['cases'] },
] as const satisfies readonly { name: string; kinds: readonly ResourceKind[] }[]

export type Stage = {
  name: (typeof STAGES)[number]['name']
  steps: { record: ResourceBrief }[]
  /** The number of its first step. */
  from: number
}

/**
 * A learning path through these resources. Within a stage they stand as the courses among them have
 * them, the others after those as they were.
 */
export function stagesOf(records: readonly ResourceBrief[]): Stage[] {
  const taught = records.flatMap(({ parts = [] }) => parts.map(({ resource }) => resource))
  const rank = (record: ResourceBrief) => {
    const at = taught.indexOf(`${record.kind}/${record.id}`)
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
