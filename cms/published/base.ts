import type { LocalizedText } from './locale.ts'
import type { ResourceBase, ResourceText } from './resource.ts'
import type { RichText } from './rich-text.ts'

/** A training base (实训基地) with its facilities. */
export type BaseRecord = ResourceBase<'bases', BaseText> & {
  type: 'campus' | 'enterprise' | 'public' | 'virtual'
  /** The organization that runs it. */
  operator?: string
  address?: LocalizedText
  /** Square metres. */
  area?: number
  places?: number
  /** A plan or map image, in `files`. */
  map?: string
  website?: string
  /** Not part of the signed content: rooms and equipment change without a review. */
  facilities: Facility[]
}

export type BaseText = ResourceText & {
  description?: RichText
  booking?: RichText
  safety?: RichText
}

export type Facility = {
  id: string
  name: LocalizedText
  type: 'room' | 'equipment' | 'software'
  model?: string
  manufacturer?: string
  quantity?: number
  places?: number
  safetyGrade?: 'low' | 'medium' | 'high'
  responsible?: string
  openTo: ('students' | 'members' | 'public')[]
  bookingUrl?: string
  state: 'in-service' | 'maintenance' | 'retired'
}
