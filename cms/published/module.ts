import type { Locale } from './locale.ts'
import type { ResourceBase, ResourceText } from './resource.ts'
import type { RichText } from './rich-text.ts'

/** A course module (课程模块) together with its units, in their order. */
export type ModuleRecord = ResourceBase<'modules', ModuleText> & {
  /** Class hours (学时). */
  hours?: number
  units: UnitRecord[]
  /** Ids of training-base materials that go with it; one that is not released is left out where shown. */
  materials: string[]
  /** Ids of documents (in `files`) to download. */
  attachments: string[]
}

export type ModuleText = ResourceText & { description?: RichText; outcomes: string[] }

/** One unit; its page is `/modules/<slug>/<permalink>/`. It is complete in each locale of its module. */
export type UnitRecord = {
  id: string
  permalink: string
  hours?: number
  text: { zh: UnitText } & Partial<Record<Locale, UnitText>>
}

export type UnitText = { title: string; body: RichText }
