import type { CollectionConfig } from 'payload'
import { label, options } from '../../fields/label.ts'
import { permalinkField } from '../../fields/permalink.ts'
import { projectField } from '../../fields/project.ts'
import { bodyField } from '../../fields/resource/body.ts'
import { systemFields } from '../../fields/resource/system.ts'
import { livePreview } from '../../preview/live-preview.ts'
import { GROUPS } from '../groups.ts'
import { draftedCollection } from './resource.ts'

/** Units of a module: documents of their own, so that two people write at once; released with it. */
export const Units: CollectionConfig = draftedCollection({
  slug: 'units',
  labels: { singular: label('单元', 'Unit'), plural: label('单元', 'Units') },
  admin: {
    group: GROUPS.resources,
    useAsTitle: 'title',
    defaultColumns: ['title', 'project', '_status', 'languages', 'updatedAt'],
    livePreview: livePreview('units'),
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 300,
      label: label('标题', 'Title'),
    },
    bodyField({ name: 'body', required: true, label: label('正文', 'Body') }),
    {
      name: 'hours',
      type: 'number',
      min: 0,
      label: label('学时', 'Class hours'),
      admin: { position: 'sidebar' },
    },
    projectField,
    {
      name: 'audience',
      type: 'select',
      required: true,
      defaultValue: 'public',
      label: label('读者范围', 'Audience'),
      options: options({
        public: ['公开', 'Public'],
        members: ['仅项目成员', 'Members of the project'],
      }),
      admin: { position: 'sidebar' },
    },
    permalinkField,
    ...systemFields,
  ],
})
