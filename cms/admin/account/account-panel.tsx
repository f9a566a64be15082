'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useApi } from '../use-api.ts'
import { ManagedAccount } from './managed-account.tsx'
import { OwnAccount } from './own-account.tsx'
import './account.css'

/** What one may do with an account, as the server says. */
export type Standing = {
  isOwn: boolean
  manages: boolean
  isDeactivated: boolean
  isErased: boolean
}

/** One's own account: sessions, data, privacy. Somebody's whom one looks after: password and end. */
export function AccountPanel() {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { data, reload } = useApi<Standing>(id ? `users/${String(id)}/standing` : undefined)
  if (!id || !data) return null
  if (data.isOwn)
    return (
      <OwnAccount siteUrl={(config.admin.custom as { siteUrl: string } | undefined)?.siteUrl} />
    )
  if (!data.manages || data.isErased) return null
  return <ManagedAccount id={String(id)} standing={data} onDone={() => void reload()} />
}
