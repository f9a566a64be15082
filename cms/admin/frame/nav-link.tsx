'use client'

import { Link, useAuth, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { useText, type Text } from '../text.ts'

export type NavLinkProps = {
  /** Path within the admin. */
  to: string
  name: Text
  /** Library roles that may go there; anybody where none are named. */
  roles?: readonly string[]
}

/** A way to a view of our own, as Payload draws those to its collections. */
export function NavLink({ to, name, roles }: NavLinkProps) {
  const { user } = useAuth()
  const { config } = useConfig()
  const { text } = useText()
  const href = `${config.routes.admin}${to}`
  const isHere = usePathname() === href
  const own: unknown = user?.roles
  if (roles && !(Array.isArray(own) && own.some((role) => roles.includes(String(role)))))
    return null
  return (
    <Link
      className="nav__link"
      href={href}
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{text(name)}</span>
    </Link>
  )
}
