'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import { Dialog } from '../dialog.tsx'
import { post, wordsOf } from '../request.ts'
import { useText } from '../text.ts'
import { type Action, ACTIONS } from './managed-account.tsx'

const TEXTS = {
  cancel: label('取消', 'Cancel'),
  close: label('完成', 'Done'),
  done: label('已完成。', 'Done.'),
  mailed: label('链接已发到本人邮箱。', 'The link was mailed to its owner.'),
  link: label(
    '服务器没有配置邮件，请把下面的链接交给本人。关闭后不再显示。',
    'No mail server is set: hand this link to its owner. It is not shown again.',
  ),
}

type Answer = { mailed?: boolean; link?: string }
type Props = { id: string; action: Action; onClose: () => void }

/** Says what an action means, takes it, and says what came of it. */
export function AccountDialog({ id, action, onClose }: Props) {
  const { text, message } = useText()
  const [answer, setAnswer] = useState<Answer>()
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    setRefusal(undefined)
    await post<Answer>(`users/${id}/${action}`, {}).then(setAnswer, (error: unknown) =>
      setRefusal(wordsOf(error)),
    )
    setBusy(false)
  }
  return (
    <Dialog
      title={text(ACTIONS[action].name)}
      onClose={onClose}
      footer={
        <>
          <Button type="button" buttonStyle="secondary" onClick={onClose}>
            {text(answer ? TEXTS.close : TEXTS.cancel)}
          </Button>
          {!answer && (
            <Button
              type="button"
              buttonStyle={action === 'erase' ? 'error' : 'primary'}
              disabled={isBusy}
              onClick={() => void take()}
            >
              {text(ACTIONS[action].name)}
            </Button>
          )}
        </>
      }
    >
      {!answer && <p>{text(ACTIONS[action].about)}</p>}
      {answer && (
        <p role="status">
          {text(answer.mailed ? TEXTS.mailed : answer.link ? TEXTS.link : TEXTS.done)}
        </p>
      )}
      {answer?.link && <code className="account__link">{answer.link}</code>}
      {refusal && (
        <p className="rh-dialog__error" role="alert">
          {message(refusal)}
        </p>
      )}
    </Dialog>
  )
}
