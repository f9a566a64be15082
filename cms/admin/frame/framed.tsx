import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

type Props = {
  view: AdminViewServerProps
  /** Where the view is within the admin: a login leads back there. */
  path: string
  children: ReactNode
}

/** A view of our own within the frame of the admin, for whoever is logged in. */
export function Framed({ view, path, children }: Props) {
  const { initPageResult, params, searchParams } = view
  const { req, permissions, visibleEntities, locale } = initPageResult
  const { i18n, payload, user } = req
  const { admin, routes } = payload.config
  if (!user)
    redirect(
      `${routes.admin}${admin.routes.login}?redirect=${encodeURIComponent(routes.admin + path)}`,
    )
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user}
      viewActions={payload.config.admin.components?.actions ?? []}
      visibleEntities={visibleEntities}
    >
      {children}
    </DefaultTemplate>
  )
}
