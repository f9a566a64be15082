'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import type { People, Person } from '../../accounts/people.ts'
import { InviteDialog } from '../invitation/invite.tsx'
import type { Scope } from '../invitation/roles.ts'
import { useText } from '../text.ts'
import { useApi } from '../use-api.ts'
import { Invitations } from './invitations.tsx'
import { PartDialog } from './part-dialog.tsx'
import { PersonRow } from './person-row.tsx'
import './people.css'

const TEXTS = {
  title: label('成员', 'Members'),
  invite: label('邀请成员', 'Invite somebody'),
  none: label('还没有成员。', 'There are no members yet.'),
  ended: label('已结束', 'Ended'),
}

/** The people of the project or organization that is open. */
export function PeoplePanel({ scope }: { scope: Scope }) {
  const { id } = useDocumentInfo()
  const { text, message } = useText()
  const path = id ? `${scope}/${String(id)}/people` : undefined
  const { data, setData, failure, reload } = useApi<People>(path)
  const [isInviting, setInviting] = useState(false)
  const [changing, setChanging] = useState<Person>()
  if (!path) return null
  const active = data?.people.filter((row) => row.isActive) ?? []
  const ended = data?.people.filter((row) => !row.isActive) ?? []
  // Who may neither read a member nor invite one has no use for an empty list.
  if (data && data.people.length === 0 && !data.mayInvite) return null
  return (
    <section className="people" aria-labelledby="people-title">
      <div className="people__head">
        <h3 id="people-title">{text(TEXTS.title)}</h3>
        {data?.mayInvite && (
          <Button
            buttonStyle="secondary"
            margin={false}
            size="small"
            onClick={() => setInviting(true)}
          >
            {text(TEXTS.invite)}
          </Button>
        )}
      </div>
      {failure && <p role="alert">{message(failure)}</p>}
      {data && active.length === 0 && <p>{text(TEXTS.none)}</p>}
      <ul>
        {active.map((row) => (
          <PersonRow key={row.row} person={row} scope={scope} onChange={() => setChanging(row)} />
        ))}
      </ul>
      {data && <Invitations rows={data.invitations} onRevoked={() => void reload()} />}
      {ended.length > 0 && (
        <details>
          <summary>
            {text(TEXTS.ended)} {ended.length}
          </summary>
          <ul>
            {ended.map((row) => (
              <PersonRow key={row.row} person={row} scope={scope} />
            ))}
          </ul>
        </details>
      )}
      {isInviting && (
        <InviteDialog
          scope={scope}
          id={String(id)}
          onClose={() => {
            setInviting(false)
            void reload()
          }}
        />
      )}
      {changing && (
        <PartDialog
          person={changing}
          scope={scope}
          path={path}
          onChanged={setData}
          onClose={() => setChanging(undefined)}
        />
      )}
    </section>
  )
}
