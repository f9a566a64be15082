import type { Block } from 'payload'
import { label } from '../fields/label.ts'
import { blockBody } from './block-body.ts'

/** Members of the project read it in the CMS; it never leaves it (published/members-only.ts). */
export const membersOnly: Block = {
  slug: 'membersOnly',
  labels: {
    singular: label('仅成员可见', 'Members only'),
    plural: label('仅成员可见', 'Members only'),
  },
  fields: [blockBody()],
}
