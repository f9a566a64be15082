'use client'

import { Button, Link, useConfig } from '@payloadcms/ui'
import { label } from '../../fields/label.ts'
import type { Person } from '../../accounts/people.ts'
import { ROLE_NAMES, type Scope } from '../invitation/roles.ts'
import { useText } from '../text.ts'
import { useDay } from '../use-time.ts'

const TEXTS = {
  closed: label('账号已停用', 'Account deactivated'),
  change: label('更改', 'Change'),
  nobody: label('（已删除的账号）', '(account is gone)'),
}

type Props = { person: Person; scope: Scope; onChange?: () => void }

/** One part: who, for whom, as what, since when. */
export function PersonRow({ person, scope, onChange }: Props) {
  const { text } = useText()
  const day = useDay()
  const { config } = useConfig()
  const { name, user, role, from, to, isClosed, organizationName } = person
  const since = [from ? day(from) : '', to ? day(to) : '']
  return (
    <li className="people__row">
      <span className="people__who">
        <Link href={`${config.routes.admin}/collections/users/${user}`}>
          {name || text(TEXTS.nobody)}
        </Link>
        {isClosed && <span className="people__badge">{text(TEXTS.closed)}</span>}
      </span>
      <span className="people__role">
        {text(ROLE_NAMES[role] ?? label(role, role))}
        {scope === 'projects' && ` · ${organizationName}`}
      </span>
      <span className="people__days">{since.some(Boolean) && since.join(' – ')}</span>
      {onChange && person.mayChange && (
        <Button
          buttonStyle="secondary"
          margin={false}
          size="small"
          aria-label={`${text(TEXTS.change)} ${name}`}
          onClick={onChange}
        >
          {text(TEXTS.change)}
        </Button>
      )}
    </li>
  )
}
