import type { PayloadRequest } from 'payload'
import { options } from '../fields/label.ts'

/** Typed reasons for sending back that a library begins with; its own list is a setting. */
export const SEND_BACK_REASONS = options({
  guidance: ['政治性与导向性', 'Political and guiding correctness'],
  accuracy: ['科学性', 'Scientific accuracy'],
  teaching: ['教学适用性', 'Fitness for teaching'],
  standards: ['规范性', 'Standards'],
  timeliness: ['时效性', 'Timeliness'],
  benefit: ['公益性', 'Public benefit'],
  copyright: ['版权', 'Copyright'],
  confidentiality: ['保密', 'Confidentiality'],
  technical: ['技术错误', 'Technical error'],
})

export const WITHDRAWAL_REASONS = options({
  outdated: ['内容过时', 'Out of date'],
  error: ['内容有误', 'Contains an error'],
  copyright: ['版权问题', 'Copyright'],
  confidentiality: ['保密问题', 'Confidentiality'],
  replaced: ['已有新资源替代', 'Replaced'],
  project: ['项目变更', 'Change of the project'],
  other: ['其他', 'Other'],
})

export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number]['value']

/** A reason for sending back, with its names. One that is no longer offered stays readable. */
export type Reason = { id: string; zh: string; en: string; isOffered: boolean }

/** The library's reasons for sending back. */
export async function readReasons(req: PayloadRequest): Promise<Reason[]> {
  const { reasons } = await req.payload.findGlobal({
    slug: 'review-settings',
    depth: 0,
    overrideAccess: true,
    req,
  })
  return (reasons ?? []).map(({ id, zh, en, isOffered }) => ({
    id: id ?? '',
    zh,
    en,
    isOffered: isOffered !== false,
  }))
}

export const isWithdrawalReason = (value: unknown): value is WithdrawalReason =>
  WITHDRAWAL_REASONS.some((option) => option.value === value)
