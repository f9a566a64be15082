import type { CollectionConfig, Field } from 'payload'
import { libraryRole, loggedIn } from '../../access/rules.ts'
import { label } from '../../fields/label.ts'
import { slugField } from '../../fields/slug.ts'
import { sortKeyField } from '../../fields/sort-key.ts'
import type { TermKind } from '../../published/record.ts'
import { enqueueAfterChange, enqueueAfterDelete, enqueueBelow } from '../../publishing/enqueue.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'
import { noCircle } from './no-circle.ts'

/** A vocabulary by edition: data, never an enum, since the official lists change every year. */
export function vocabulary(
  slug: TermKind,
  zh: string,
  en: [singular: string, plural: string],
  more: Field[] = [],
): CollectionConfig {
  return plainCollection({
    slug,
    labels: { singular: label(zh, en[0]), plural: label(zh, en[1]) },
    admin: {
      group: GROUPS.vocabularies,
      useAsTitle: 'name',
      defaultColumns: ['name', 'code', 'parent', 'edition'],
      listSearchableFields: ['name', 'code'],
    },
    defaultSort: 'sortKey',
    access: {
      read: loggedIn,
      create: libraryRole('editor', 'admin'),
      update: libraryRole('editor', 'admin'),
      delete: libraryRole('editor', 'admin'),
    },
    hooks: {
      afterChange: [enqueueAfterChange(slug), enqueueBelow(slug)],
      afterDelete: [enqueueAfterDelete(slug)],
    },
    fields: [
      { name: 'name', type: 'text', required: true, localized: true, label: label('名称', 'Name') },
      sortKeyField('name'),
      slugField({ unique: true, required: true }),
      { name: 'code', type: 'text', index: true, label: label('代码', 'Code') },
      { name: 'edition', type: 'text', index: true, label: label('版次', 'Edition') },
      {
        name: 'description',
        type: 'textarea',
        localized: true,
        label: label('说明', 'Description'),
      },
      {
        name: 'parent',
        type: 'relationship',
        relationTo: slug,
        index: true,
        validate: noCircle(slug),
        label: label('上级', 'Broader term'),
      },
      {
        name: 'replacedBy',
        type: 'relationship',
        relationTo: slug,
        hasMany: true,
        label: label('被取代为', 'Replaced by'),
      },
      ...more,
    ],
  })
}
