import type { Locale } from '../published/locale.ts'
import type { ResourceKind } from '../published/record.ts'

export type Texts = Record<Locale, string>

/** How a hint of a template begins: what is still there is found by the checks before a release. */
export const HINT: Texts = { zh: '【待写】', en: '[To write]' }

/** A good start for a resource: its outline with hints of what to write where. */
export type Template = {
  /** Unique within its kind. */
  name: string
  label: Texts
  about: Texts
  /** Values that are no texts, such as the type. */
  values?: Record<string, string>
  /** Outlines of the long texts, by field. */
  bodies?: Record<string, Texts>
  /** A module's units in their order. */
  units?: { title: Texts; body: Texts }[]
}

export type Templates = Record<ResourceKind, Template[]>
