'use client'

import { label } from '../../fields/label.ts'
import { useText } from '../text.ts'
import './brand.css'

/** The library's sign, as on its site: two circles and what they share. */
export const Icon = () => (
  <svg viewBox="0 0 32 32" width="18" height="18" aria-hidden="true">
    <circle cx="12" cy="16" r="9.5" fill="#1d5a9c" />
    <circle cx="20" cy="16" r="9.5" fill="#a1530e" />
    <path d="M16 7.4a9.5 9.5 0 0 1 0 17.2a9.5 9.5 0 0 1 0-17.2z" fill="#0b6b5d" />
  </svg>
)

/** Sign and name, above the login and the forms that need none. */
export function Logo() {
  const { text } = useText()
  return (
    <span className="rh-brand">
      <Icon />
      {text(label('融合资源库', 'Ronghe'))}
    </span>
  )
}

/** Below the login: how one comes by an account. */
export function InvitedOnly() {
  const { text } = useText()
  return (
    <p className="rh-invited-only">
      {text(
        label(
          '没有账号？请联系所在单位或项目的管理员，由他们邀请您加入。',
          'No account? Ask the manager of your organization or project to invite you.',
        ),
      )}
    </p>
  )
}
