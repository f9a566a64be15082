import { idOf } from '../access/rights.ts'
import type { ResourceKind } from '../published/record.ts'
import { CONFIDENTIALITY } from './confidentiality-items.ts'
import { WorkflowError } from './errors.ts'

/** Whether an organization answers for the confidentiality of a resource: the company of a case. */
export const answersFor = (organization: string, { kind, document }: Subject): boolean =>
  kind === 'cases' && idOf(document.company) === organization

type Subject = { kind: ResourceKind; document: Record<string, unknown> }
type Item = (typeof CONFIDENTIALITY)[number]

/** What the authors have not ticked in a case; nothing in what is no case. */
export function untickedItems({ kind, document }: Subject): Item[] {
  if (kind !== 'cases') return []
  const ticked = (document.confidentiality ?? {}) as Record<string, unknown>
  return CONFIDENTIALITY.filter(({ value }) => ticked[value] !== true)
}

/**
 * Throws unless somebody answers for each item: the company, when it is one of those that approve, else
 * the authors in the form.
 */
export function requireAnswered(subject: Subject, approving: readonly string[]): void {
  if (approving.some((organization) => answersFor(organization, subject))) return
  const missing = untickedItems(subject)
  if (missing.length === 0) return
  const [zh, en] = namesOf(missing)
  throw new WorkflowError(
    'not-confirmed',
    `案例企业不参加会签，请作者与企业核对后在“保密”中逐项勾选：${zh} / The company of the case does not sign; check with it and tick under “Confidentiality”: ${en}`,
    409,
  )
}

const namesOf = (items: readonly Item[]): string[] =>
  (['zh', 'en'] as const).map((language) =>
    items.map(({ label }) => label[language]).join(language === 'zh' ? '、' : ', '),
  )

/** Throws unless every item is confirmed. */
export function requireConfirmed(confirmed: readonly string[]): void {
  const missing = CONFIDENTIALITY.filter(({ value }) => !confirmed.includes(value))
  if (missing.length === 0) return
  const [zh, en] = namesOf(missing)
  throw new WorkflowError(
    'not-confirmed',
    `请先逐项核对并勾选：${zh}；做不到的请退回修改 / Check and tick first: ${en}. What does not hold is sent back`,
  )
}
