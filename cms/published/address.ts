import type { LocalizedText } from './locale.ts'
import type { Key, ResourceKind } from './record.ts'

/**
 * One address that a resource has or had. It outlives the resource's release: from it come redirects
 * (`former`), tombstones (`withdrawn`) and `/r/<permalink>`.
 */
export type AddressRecord = {
  kind: 'addresses'
  id: string
  resourceKind: ResourceKind
  resource: Key
  permalink: string
  slug: string
  state: 'current' | 'former' | 'withdrawn'
  /** Set when withdrawn: the title of the last release, when, and why in the library's typed words. */
  title?: LocalizedText
  withdrawnAt?: string
  reason?: string
  /** What readers should use instead. */
  replacedBy?: Key
}
