'use client'

import { useConfig } from '@payloadcms/ui'

type Place = { field?: string; unit?: string; locale?: string }

/** The address of a place in the form of a resource, or of one of its units. */
export function useFieldAddress({ kind, id }: { kind: string; id: string }) {
  const { config } = useConfig()
  return ({ field, unit, locale }: Place): string =>
    `${config.routes.admin}/collections/${unit ? `units/${unit}` : `${kind}/${id}`}` +
    `${locale ? `?locale=${locale}` : ''}${field ? `#field-${field}` : ''}`
}
