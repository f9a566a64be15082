'use client'

import { Button } from '@payloadcms/ui'
import { type SubmitEvent, useEffect, useId, useState } from 'react'
import { Dialog } from '../dialog.tsx'
import { post, request, wordsOf } from '../request.ts'
import { useText } from '../text.ts'
import { type Option, ROLES, type Scope } from './roles.ts'
import { Invited, type Answer } from './invited.tsx'
import './invitation.css'

/** Invites somebody into a project or organization by a one-time link. */
export function InviteDialog({
  scope,
  id,
  onClose,
}: {
  scope: Scope
  id: string
  onClose: () => void
}) {
  const { text, message } = useText()
  const [answer, setAnswer] = useState<Answer>()
  const [error, setError] = useState('')
  const [isBusy, setBusy] = useState(false)
  const organizations = useParticipants(scope, id)
  const form = useId()

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    // React carries the event on to the form of the document, which would be saved.
    event.stopPropagation()
    setBusy(true)
    setError('')
    try {
      const body = Object.fromEntries(new FormData(event.currentTarget))
      setAnswer(await post<Answer>(`${scope}/${id}/invite`, body))
    } catch (reason) {
      setError(wordsOf(reason))
    }
    setBusy(false)
  }

  return (
    <Dialog
      title={text({ zh: '邀请成员', en: 'Invite somebody' })}
      onClose={onClose}
      footer={
        <>
          <Button buttonStyle="secondary" onClick={onClose}>
            {text(answer ? { zh: '完成', en: 'Done' } : { zh: '取消', en: 'Cancel' })}
          </Button>
          {!answer && (
            <Button type="submit" extraButtonProps={{ form }} disabled={isBusy}>
              {text({ zh: '发出邀请', en: 'Invite' })}
            </Button>
          )}
        </>
      }
    >
      {answer ? (
        <Invited answer={answer} />
      ) : (
        <form id={form} className="invite__form" onSubmit={(event) => void send(event)}>
          <label htmlFor={`${form}-name`}>{text({ zh: '姓名', en: 'Name' })}</label>
          <input id={`${form}-name`} name="name" required autoComplete="off" />
          <label htmlFor={`${form}-email`}>{text({ zh: '电子邮箱', en: 'E-mail' })}</label>
          <input id={`${form}-email`} name="email" type="email" required autoComplete="off" />
          {scope === 'projects' && (
            <Choice
              id={`${form}-organization`}
              name="organization"
              label={text({ zh: '代表单位', en: 'On behalf of' })}
              options={organizations}
            />
          )}
          <Choice
            id={`${form}-role`}
            name="role"
            label={text({ zh: '角色', en: 'Role' })}
            options={ROLES[scope].map(([value, label]) => [value, text(label)])}
          />
          <p role="alert" className="invitation__error">
            {error && message(error)}
          </p>
        </form>
      )}
    </Dialog>
  )
}

type ChoiceProps = { id: string; name: string; label: string; options: Option[] }

function Choice({ id, name, label, options }: ChoiceProps) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} required>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </>
  )
}

type Participants = { participants?: { organization: { id: string; name: string } }[] }

/** The organizations that take part in a project. */
function useParticipants(scope: Scope, id: string): Option[] {
  const [options, setOptions] = useState<Option[]>([])
  useEffect(() => {
    if (scope !== 'projects') return
    request<Participants>(`projects/${id}?depth=1`).then(
      ({ participants = [] }) =>
        setOptions(participants.map(({ organization: { id: value, name } }) => [value, name])),
      () => setOptions([]),
    )
  }, [scope, id])
  return options
}
