'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import type { ReviewSetting } from '../payload-types.ts'
import { CONFIDENTIALITY } from '../workflow/confidentiality-items.ts'
import { useText } from './text.ts'
import { useApi } from './use-api.ts'

/** The reasons that a review names, or what was confirmed with it, in words. */
export const ReasonNames: TextFieldClientComponent = ({ field, path }) => {
  const { value } = useField<string[]>({ path })
  const { text, list } = useText()
  const { data } = useApi<ReviewSetting>('globals/review-settings?depth=0')
  if (!value?.length) return null
  const names = value.map((id) => {
    const reason = data?.reasons?.find((one) => one.id === id)
    const confirmed = CONFIDENTIALITY.find((one) => one.value === id)
    return reason ? text(reason) : confirmed ? text(confirmed.label) : id
  })
  return (
    <div className="field-type">
      <FieldLabel label={field.label} path={path} />
      <p>{list(names)}</p>
    </div>
  )
}
