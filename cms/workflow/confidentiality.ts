import { idOf } from '../access/rights.ts'
import { options } from '../fields/label.ts'
import type { ResourceKind } from '../published/record.ts'
import { WorkflowError } from './errors.ts'

/** What a company looks for in a case about itself before it may go out. */
export const CONFIDENTIALITY = options({
  tradeSecrets: ['不含商业秘密', 'No trade secrets'],
  portraits: ['人像已获同意', 'Portraits are agreed to'],
  logos: ['标识使用已获许可', 'Logos are permitted'],
  equipmentIds: ['设备编号已隐去', 'Equipment ids are hidden'],
})

export type Confirmation = (typeof CONFIDENTIALITY)[number]['value']

/** Whether an organization answers for the confidentiality of a resource: the company of a case. */
export const answersFor = (
  organization: string,
  { kind, document }: { kind: ResourceKind; document: Record<string, unknown> },
): boolean => kind === 'cases' && idOf(document.company) === organization

/** Throws unless every item is confirmed. */
export function requireConfirmed(confirmed: readonly string[]): void {
  const missing = CONFIDENTIALITY.filter(({ value }) => !confirmed.includes(value))
  if (missing.length === 0) return
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    missing.map(({ label }) => label[language]).join(language === 'zh' ? '、' : ', '),
  )
  throw new WorkflowError(
    'not-confirmed',
    `请先逐项核对并勾选：${zh}；做不到的请退回修改 / Check and tick first: ${en}. What does not hold is sent back`,
  )
}
