'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import { post, wordsOf } from '../request.ts'
import { useText } from '../text.ts'

const TEXTS = {
  title: label('我的账号与数据', 'My account and data'),
  everywhere: label('在所有设备上退出', 'Sign out everywhere'),
  everywhereAbout: label(
    '如果怀疑别人登录了您的账号，或忘了在别的电脑上退出，请点这里，然后更改密码。',
    'If somebody else may be signed in as you, or you forgot to sign out somewhere, do this and then change your password.',
  ),
  data: label('下载我的数据', 'Download my data'),
  dataAbout: label(
    '资源库保存的与您有关的全部内容：账号、任职、项目角色、会签、批注、通知、发布和署名。',
    'Everything that the library keeps about you: account, memberships, roles, reviews, comments, notices, releases and credits.',
  ),
  privacy: label('隐私说明', 'Privacy statement'),
  leave: label(
    '要停用或注销账号，请联系您单位的管理员。停用后署名保留；注销后，会签记录中的姓名改为“已注销用户”。',
    'To have the account deactivated or erased, ask the manager of your organization. Credit stays; once erased, reviews name an erased user.',
  ),
}

/** What everybody may do with their own account. */
export function OwnAccount({ siteUrl }: { siteUrl?: string }) {
  const { text, message, language } = useText()
  const { config } = useConfig()
  const [refusal, setRefusal] = useState<string>()
  const signOut = () =>
    post('users/sign-out-everywhere', {}).then(
      () => window.location.assign(`${config.routes.admin}/login`),
      (error: unknown) => setRefusal(wordsOf(error)),
    )
  return (
    <section className="account" aria-labelledby="account-title">
      <h3 id="account-title">{text(TEXTS.title)}</h3>
      <div>
        <Button buttonStyle="secondary" margin={false} onClick={() => void signOut()}>
          {text(TEXTS.everywhere)}
        </Button>
        <p>{text(TEXTS.everywhereAbout)}</p>
      </div>
      <div>
        <Button buttonStyle="secondary" el="anchor" margin={false} url="/api/users/own-data">
          {text(TEXTS.data)}
        </Button>
        <p>{text(TEXTS.dataAbout)}</p>
      </div>
      <p>
        {text(TEXTS.leave)}{' '}
        {siteUrl && (
          <a href={`${siteUrl}${language === 'en' ? '/en' : ''}/privacy/`}>{text(TEXTS.privacy)}</a>
        )}
      </p>
      {refusal && <p role="alert">{message(refusal)}</p>}
    </section>
  )
}
