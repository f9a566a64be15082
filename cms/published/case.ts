import type { ResourceBase, ResourceText } from './resource.ts'
import type { RichText } from './rich-text.ts'

/** An enterprise case study (企业案例). */
export type CaseRecord = ResourceBase<'cases', CaseText> & {
  /** The company the case is about, where it agrees to be named. */
  company?: string
  attachments: string[]
}

export type CaseText = ResourceText & {
  background?: RichText
  problem?: RichText
  solution?: RichText
  results?: RichText
  questions?: RichText
}
