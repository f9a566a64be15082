import type { Field } from 'payload'
import { label } from '../label.ts'

const never = () => false
const hidden = { access: { create: never, update: never }, admin: { hidden: true } } as const

/** Kept by the system, outside the signed content (workflow/canonical.ts). */
export const systemFields: Field[] = [
  { name: 'savedBy', type: 'relationship', relationTo: 'users', ...hidden },
  /** Who saved any version since the last release. */
  { name: 'writers', type: 'relationship', relationTo: 'users', hasMany: true, ...hidden },
  {
    name: 'importedFrom',
    type: 'text',
    index: true,
    access: { create: never, update: never },
    hooks: { beforeDuplicate: [() => null] },
    admin: { readOnly: true, position: 'sidebar', condition: (data) => Boolean(data.importedFrom) },
    label: label('导入来源', 'Imported from'),
  },
]
