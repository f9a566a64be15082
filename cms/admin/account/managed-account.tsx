'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import { useText } from '../text.ts'
import type { Standing } from './account-panel.tsx'
import { AccountDialog } from './account-dialog.tsx'

export const ACTIONS = {
  'reset-link': {
    name: label('重设密码链接', 'Link to a new password'),
    about: label(
      '生成一个一小时内有效、只能用一次的链接，用来设置新密码。有邮件服务时直接发给本人。',
      'Makes a link to a new password, valid for an hour and once. It is mailed to its owner where mail is set up.',
    ),
  },
  deactivate: {
    name: label('停用账号', 'Deactivate'),
    about: label(
      '立即退出所有登录，不能再登录。写过的内容、会签和署名都保留。以后可以恢复。',
      'Signs them out everywhere at once and lets them in no more. What they wrote and signed and their credit stay. It can be undone.',
    ),
  },
  reactivate: {
    name: label('恢复账号', 'Reactivate'),
    about: label('恢复后可以用原来的密码登录。', 'They can sign in with their password again.'),
  },
  erase: {
    name: label('注销账号', 'Erase'),
    about: label(
      '删除姓名、邮箱、密码、邀请和通知；会签记录和日志中的姓名改为“已注销用户”。公开的署名要由新的发布更改。不能撤销。',
      'Deletes name, e-mail, password, invitations and notices; reviews and logs name an erased user. Public credit changes with a new release only. This cannot be undone.',
    ),
  },
}

export type Action = keyof typeof ACTIONS

type Props = { id: string; standing: Standing; onDone: () => void }

/** What whoever looks after an account may do with it. */
export function ManagedAccount({ id, standing, onDone }: Props) {
  const { text } = useText()
  const [asked, setAsked] = useState<Action>()
  const actions: Action[] = standing.isDeactivated
    ? ['reactivate', 'erase']
    : ['reset-link', 'deactivate', 'erase']
  return (
    <section className="account" aria-labelledby="account-title">
      <h3 id="account-title">{text(label('管理此账号', 'Look after this account'))}</h3>
      <div className="account__buttons">
        {actions.map((action) => (
          <Button
            key={action}
            buttonStyle="secondary"
            margin={false}
            onClick={() => setAsked(action)}
          >
            {text(ACTIONS[action].name)}
          </Button>
        ))}
      </div>
      {asked && (
        <AccountDialog
          id={id}
          action={asked}
          onClose={() => {
            setAsked(undefined)
            onDone()
          }}
        />
      )}
    </section>
  )
}
