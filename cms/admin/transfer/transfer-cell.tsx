'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import type { TransferView } from '../../workflow/transfer/view.ts'
import { useText } from '../text.ts'
import { useApi } from '../use-api.ts'
import { whatMoves } from './transfer-card.tsx'

/** In the list of transfers: which resource goes where, for who signs in either project, and the way to it. */
export function TransferCell({ rowData }: DefaultCellComponentProps) {
  const { text } = useText()
  const { config } = useConfig()
  const { id } = rowData as { id: string }
  const { data } = useApi<TransferView>(`transfers/${id}/standing`)
  return (
    <Link href={`${config.routes.admin}/collections/transfers/${id}`}>
      {data ? text(whatMoves(data)) : '…'}
    </Link>
  )
}
