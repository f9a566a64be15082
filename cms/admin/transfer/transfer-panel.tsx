'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { TransferView } from '../../workflow/transfer/view.ts'
import { useApi } from '../use-api.ts'
import { TransferCard } from './transfer-card.tsx'

/** On a transfer's own page, where signatories of the other project come from their notice. */
export function TransferPanel() {
  const { id } = useDocumentInfo()
  const router = useRouter()
  const { data: transfer, reload } = useApi<TransferView>(
    id ? `transfers/${String(id)}/standing` : undefined,
  )
  if (!transfer) return null
  return (
    <TransferCard
      transfer={transfer}
      onDone={() => {
        void reload()
        router.refresh()
      }}
    />
  )
}
