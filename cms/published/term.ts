import type { LocalizedText } from './locale.ts'
import type { TermKind } from './record.ts'

/** A term of a vocabulary: a major (专业), industry, position (岗位), skill, certificate or technology. */
export type TermRecord = {
  kind: TermKind
  id: string
  slug: string
  /** The official code, such as 460305; unique within an edition. */
  code?: string
  edition?: string
  name: LocalizedText
  description: LocalizedText
  /** Id of the next broader term: 大类 ▸ 类 ▸ 专业. */
  parent?: string
  /** Ids from the broadest term down to this one's parent. */
  ancestors: string[]
  /** Ids of the terms that took its place in a later edition. */
  replacedBy: string[]
  /** Ids of the skills that a position needs. */
  skills: string[]
}
