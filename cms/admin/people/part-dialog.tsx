'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import type { People, Person } from '../../accounts/people.ts'
import { Dialog } from '../dialog.tsx'
import { ROLES, type Scope } from '../invitation/roles.ts'
import { post, wordsOf } from '../request.ts'
import { useText } from '../text.ts'

const TEXTS = {
  role: label('角色', 'Role'),
  save: label('更改角色', 'Change the role'),
  cancel: label('取消', 'Cancel'),
  end: {
    projects: label('结束参与', 'End the part'),
    organizations: label('离开单位', 'Leaves the organization'),
  },
  about: {
    projects: label(
      '结束后不能再查看和编辑项目内容；写过的、会签过的和署名都保留。要恢复，重新邀请即可。',
      'They can no longer read or write in the project; what they wrote and signed and their credit stay. To undo it, invite them again.',
    ),
    organizations: label(
      '离开后，以本单位名义在各项目中的角色同时结束；账号、写过的内容和署名都保留。要恢复，重新邀请即可。',
      'Their roles in projects on behalf of this organization end too; the account, what they wrote and their credit stay. To undo it, invite them again.',
    ),
  },
}

type Props = {
  person: Person
  scope: Scope
  path: string
  onChanged: (people: People) => void
  onClose: () => void
}

/** Another role for somebody, or the end of their part. */
export function PartDialog({ person, scope, path, onChanged, onClose }: Props) {
  const { text, message } = useText()
  const [role, setRole] = useState(person.role)
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const send = async (change: { role: string } | { ends: true }) => {
    setBusy(true)
    try {
      onChanged(await post<People>(`${path}/${person.row}`, change))
      onClose()
    } catch (error) {
      setRefusal(wordsOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={[person.name, scope === 'projects' && person.organizationName]
        .filter(Boolean)
        .join(' · ')}
      onClose={onClose}
      footer={
        <>
          <Button type="button" buttonStyle="secondary" onClick={onClose}>
            {text(TEXTS.cancel)}
          </Button>
          <Button
            type="button"
            buttonStyle="error"
            disabled={isBusy}
            onClick={() => void send({ ends: true })}
          >
            {text(TEXTS.end[scope])}
          </Button>
          <Button
            type="button"
            disabled={isBusy || role === person.role}
            onClick={() => void send({ role })}
          >
            {text(TEXTS.save)}
          </Button>
        </>
      }
    >
      <fieldset className="people__roles">
        <legend>{text(TEXTS.role)}</legend>
        {ROLES[scope].map(([value, words]) => (
          <label key={value} className="rh-dialog__choice">
            <input
              type="radio"
              name="part-role"
              checked={role === value}
              onChange={() => setRole(value)}
            />
            {text(words)}
          </label>
        ))}
      </fieldset>
      <p className="rh-dialog__hint">{text(TEXTS.about[scope])}</p>
      {refusal && (
        <p className="rh-dialog__error" role="alert">
          {message(refusal)}
        </p>
      )}
    </Dialog>
  )
}
