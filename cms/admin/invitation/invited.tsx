'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useText } from '../text.ts'

/** What the invitation came to (cms/accounts/invite.ts). */
export type Answer = { state: 'added' | 'invited'; mailed: boolean; link?: string }

/** Says what happened, and shows the link where no mail could be sent. */
export function Invited({ answer: { state, mailed, link } }: { answer: Answer }) {
  const { text } = useText()
  const [isCopied, setCopied] = useState(false)
  if (state === 'added')
    return (
      <p>
        {text({
          zh: '对方已有账号，已直接加入，无需链接。',
          en: 'They have an account and are a member now; no link is needed.',
        })}
      </p>
    )
  if (mailed || !link)
    return (
      <p>
        {text({
          zh: '邀请邮件已发出，14 天内有效。',
          en: 'The invitation was mailed; it is valid for 14 days.',
        })}
      </p>
    )
  return (
    <div className="invite__link">
      <p>
        {text({
          zh: '服务器没有配置邮件，请把下面的链接发给对方。链接 14 天内有效，只能使用一次，关闭后不再显示。',
          en: 'No mail server is set: hand this link over. It is valid for 14 days, works once, and is not shown again.',
        })}
      </p>
      <code>{link}</code>
      <Button
        buttonStyle="secondary"
        size="small"
        onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
      >
        {text(isCopied ? { zh: '已复制', en: 'Copied' } : { zh: '复制链接', en: 'Copy the link' })}
      </Button>
    </div>
  )
}
