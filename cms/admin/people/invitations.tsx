'use client'

import { Button, toast } from '@payloadcms/ui'
import { label } from '../../fields/label.ts'
import type { OpenInvitation } from '../../accounts/parts.ts'
import { ROLE_NAMES } from '../invitation/roles.ts'
import { post, wordsOf } from '../request.ts'
import { useText } from '../text.ts'
import { useDay } from '../use-time.ts'

const TEXTS = {
  title: label('已邀请，等待接受', 'Invited, not accepted yet'),
  until: label('有效期至', 'Valid until'),
  revoke: label('撤回', 'Take back'),
}

type Props = { rows: OpenInvitation[]; onRevoked: () => void }

/** Invitations that wait for an answer, and a way to take each back. */
export function Invitations({ rows, onRevoked }: Props) {
  const { text, message } = useText()
  const day = useDay()
  if (rows.length === 0) return null
  const revoke = (id: string) =>
    post(`invitations/${id}/revoke`, {}).then(onRevoked, (error: unknown) =>
      toast.error(message(wordsOf(error))),
    )
  return (
    <>
      <h4>{text(TEXTS.title)}</h4>
      <ul>
        {rows.map(({ id, name, email, role, expiresAt }) => (
          <li key={id} className="people__row">
            <span className="people__who">
              {name} <small>{email}</small>
            </span>
            <span className="people__role">{text(ROLE_NAMES[role] ?? label(role, role))}</span>
            <span className="people__days">
              {text(TEXTS.until)} {day(expiresAt)}
            </span>
            <Button
              buttonStyle="secondary"
              margin={false}
              size="small"
              aria-label={`${text(TEXTS.revoke)} ${name}`}
              onClick={() => void revoke(id)}
            >
              {text(TEXTS.revoke)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
