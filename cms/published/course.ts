import type { Key } from './record.ts'
import type { ResourceBase, ResourceText } from './resource.ts'
import type { RichText } from './rich-text.ts'

/** A course or a learning pathway: other resources in their order. */
export type CourseRecord = ResourceBase<'courses', CourseText> & {
  /** Whether it is taught as a course or followed as a path. */
  type: 'course' | 'pathway'
  /** In their order. One that is not released (no record in the library) is left out where shown. */
  parts: { resource: Key; required: boolean }[]
  /** Class hours (学时). */
  hours?: number
  credits?: number
}

export type CourseText = ResourceText & { description?: RichText; outcomes: string[] }
