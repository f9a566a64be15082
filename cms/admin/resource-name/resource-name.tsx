'use client'

import { FieldLabel, Link, useConfig, useFormFields } from '@payloadcms/ui'
import type { DefaultCellComponentProps, TextFieldClientComponent } from 'payload'
import { label } from '../../fields/label.ts'
import { useTitles } from '../row-label/use-titles.ts'
import { useText } from '../text.ts'

type Named = { resourceKind?: unknown; resourceId?: unknown }

/** The title of the resource that a row is about, and the way to it. */
function ResourceName({ resourceKind, resourceId }: Named) {
  const { text } = useText()
  const { config } = useConfig()
  const isNamed = typeof resourceKind === 'string' && typeof resourceId === 'string'
  const titles = useTitles(isNamed ? [{ collection: resourceKind, id: resourceId }] : [])
  if (!isNamed) return null
  const key = `${resourceKind}/${resourceId}`
  return (
    <Link href={`${config.routes.admin}/collections/${key}`}>
      {titles.get(key) ?? text(label('打开资源', 'Open the resource'))}
    </Link>
  )
}

/** In a list. */
export const ResourceCell = ({ rowData }: DefaultCellComponentProps) => (
  <ResourceName {...rowData} />
)

/** On a row's own page. */
export const ResourceField: TextFieldClientComponent = ({ field, path }) => {
  const kind = useFormFields(([fields]) => fields.resourceKind?.value)
  const id = useFormFields(([fields]) => fields[path]?.value)
  return (
    <div className="field-type">
      <FieldLabel label={field.label} path={path} />
      <p>
        <ResourceName resourceKind={kind} resourceId={id} />
      </p>
    </div>
  )
}
