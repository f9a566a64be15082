import type { ResourceBase, ResourceText } from './resource.ts'
import type { RichText } from './rich-text.ts'

/** A training-base material: task sheet 任务工单, manual, safety rules, question set, slides or video. */
export type MaterialRecord = ResourceBase<'materials', MaterialText> & {
  type: 'task-sheet' | 'manual' | 'safety-rules' | 'question-set' | 'slides' | 'video' | 'other'
  /** Ids of the bases it is used at. */
  bases: string[]
  /** Ids of the facilities it needs (rows of their base's `facilities`). */
  facilities: string[]
  /** Ids of documents (in `files`), the main one first. */
  attachments: string[]
  /** Minutes. */
  duration?: number
}

export type MaterialText = ResourceText & { body?: RichText }
