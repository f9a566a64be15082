import path from 'node:path'
import type { CollectionConfig, Field } from 'payload'
import { createInProjectAs, inProjectAs, nobody, readFile } from '../../access/rules.ts'
import { label } from '../../fields/label.ts'
import { projectField } from '../../fields/project.ts'
import { licenceOptions } from '../../fields/resource/credit.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'
import { allowedUpload } from './allowed-upload.ts'
import { downloadHeaders, keepName } from './download-headers.ts'
import { fingerprint } from './fingerprint.ts'
import { wordsOnly } from './words-only.ts'

type Upload = Exclude<CollectionConfig['upload'], boolean | undefined>

/**
 * A collection of files. Immutable once uploaded: a new file is a new record, so that a signature
 * over its SHA-256 stays true; the words around it may be mended, and go out with the next release.
 * Members of the project read it; readers get released copies only.
 */
export function uploadCollection({
  slug,
  dataDir,
  extensions,
  maxBytes,
  upload,
  fields,
  ...config
}: Omit<CollectionConfig, 'upload' | 'fields'> & {
  dataDir: string
  /** Allowed extensions by the media type that their content must have. */
  extensions: Readonly<Record<string, string>>
  /** Largest file, where it is less than what the library allows at all. */
  maxBytes?: number
  upload?: Partial<Upload>
  fields: Field[]
}): CollectionConfig {
  return plainCollection({
    ...config,
    slug,
    admin: { group: GROUPS.files, useAsTitle: 'filename', ...config.admin },
    access: {
      read: readFile,
      create: createInProjectAs('author', 'manager'),
      update: inProjectAs('author', 'manager'),
      delete: nobody,
    },
    upload: {
      staticDir: path.join(dataDir, 'uploads', slug),
      pasteURL: false,
      hideRemoveFile: true,
      ...upload,
      // Payload's list of refused types is not needed beside a list of allowed ones, which has .py.
      allowRestrictedFileTypes: true,
      handlers: [keepName],
      modifyResponseHeaders: downloadHeaders,
    },
    hooks: {
      ...config.hooks,
      beforeOperation: [allowedUpload(extensions, maxBytes), wordsOnly],
      beforeValidate: [fingerprint],
    },
    fields: [
      projectField,
      {
        name: 'alsoIn',
        type: 'relationship',
        relationTo: 'projects',
        hasMany: true,
        index: true,
        access: { create: nobody },
        admin: { readOnly: true, position: 'sidebar', condition: (data) => hasRows(data.alsoIn) },
        label: label('随资源移交到', 'Transferred with a resource to'),
      },
      ...fields,
      ...termsOfUse,
      {
        name: 'sha256',
        type: 'text',
        index: true,
        access: { create: nobody },
        admin: { hidden: true },
      },
    ],
  })
}

const termsOfUse: Field[] = [
  { name: 'credit', type: 'text', label: label('署名', 'Credit') },
  {
    name: 'licence',
    type: 'select',
    options: licenceOptions,
    label: label('许可协议', 'Licence'),
  },
]

const hasRows = (value: unknown) => Array.isArray(value) && value.length > 0
