'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import type { ReviewSetting } from '../payload-types.ts'
import { useText } from './text.ts'
import { useApi } from './use-api.ts'

/** The reasons that a review names, in words. */
export const ReasonNames: TextFieldClientComponent = ({ field, path }) => {
  const { value } = useField<string[]>({ path })
  const { text } = useText()
  const { data } = useApi<ReviewSetting>('globals/review-settings?depth=0')
  if (!value?.length) return null
  const names = value.map((id) => {
    const reason = data?.reasons?.find((one) => one.id === id)
    return reason ? text(reason) : id
  })
  return (
    <div className="field-type">
      <FieldLabel label={field.label} path={path} />
      <p>{names.join('、')}</p>
    </div>
  )
}
