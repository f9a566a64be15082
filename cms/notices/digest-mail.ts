import { idOf } from '../access/rights.ts'
import type { Mail } from '../email.ts'
import type { Notice } from '../payload-types.ts'
import { NOTICE_EVENTS } from './events.ts'

type Digest = {
  name: string
  notices: readonly Notice[]
  /** Names of users by id. */
  names: ReadonlyMap<string, string>
  cmsUrl: string
}

/** Items named in one mail. */
const SHOWN = 30

/**
 * The mail of a digest, for readers of either language. It says what happened to which resource and
 * where to see it; what people wrote to each other stays in the CMS.
 */
export function digestMail({ name, notices, names, cmsUrl }: Digest): Omit<Mail, 'to'> {
  const items = notices.slice(0, SHOWN).map((notice) => {
    const { zh, en } = NOTICE_EVENTS.find(({ value }) => value === notice.event)!.label
    const by = names.get(idOf(notice.by))
    const link = notice.resourceKind
      ? `${cmsUrl}/admin/collections/${notice.resourceKind}/${notice.resourceId}/review`
      : `${cmsUrl}/admin`
    return `· ${zh} · ${en}：《${notice.title ?? ''}》${by ? `（${by}）` : ''}\n  ${link}`
  })
  const left = notices.length - items.length
  return {
    subject: `${notices.length} 条新通知 · ${notices.length} new — 融合资源库`,
    text: `${name}，您好：

${items.join('\n\n')}
${left > 0 ? `\n另有 ${left} 条 · ${left} more：${cmsUrl}/admin\n` : ''}
—

这样的邮件每小时最多一封。不想收到：登录后在“账户”中取消“用邮件通知我”。
You get at most one such mail an hour. To get none, untick “Notify me by e-mail” in your account.
${cmsUrl}/admin/account
`,
  }
}
