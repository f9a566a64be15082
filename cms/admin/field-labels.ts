'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import type { ClientField } from 'payload'
import { useCallback } from 'react'

/** The labels of the fields of the document that is open, by their names. */
export function useFieldLabels(): (name: string) => string {
  const { collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  return useCallback(
    (name: string) => {
      const config = collectionSlug ? getEntityConfig({ collectionSlug }) : undefined
      const field = config && findField(config.fields, name)
      const label = field && 'label' in field && field.label
      return label ? getTranslation(label, i18n) : name
    },
    [collectionSlug, getEntityConfig, i18n],
  )
}

function findField(fields: readonly ClientField[], name: string): ClientField | undefined {
  for (const field of fields) {
    if ('name' in field && field.name === name) return field
    const inner =
      field.type === 'tabs'
        ? field.tabs.flatMap((tab) => tab.fields)
        : 'fields' in field && !('name' in field)
          ? field.fields
          : []
    const found = findField(inner, name)
    if (found) return found
  }
  return undefined
}
