import type { Mail } from '../email.ts'

type Text = Pick<Mail, 'subject' | 'text'>

/** Who is invited may read either language. */
export const invitationMail = (to: {
  name: string
  place: string
  inviter: string
  link: string
  days: number
}): Text => ({
  subject: `邀请您加入融合资源库 · Invitation to Ronghe（${to.place}）`,
  text: `${to.name}，您好：

${to.inviter}邀请您加入融合资源库（${to.place}）。请在 ${to.days} 天内打开下面的链接并设置密码，链接只能使用一次：

${to.link}

如果您不认识邀请人，请忽略这封邮件。

—

${to.inviter} invites you to Ronghe (${to.place}). Open the link within ${to.days} days and choose a password; it works once.
If you do not know who invites you, ignore this mail.
`,
})

export const resetMail = ({ name, link }: { name: string; link: string }): Text => ({
  subject: '重设密码 · New password — 融合资源库',
  text: `${name}，您好：

有人（多半是您）要求为此账号重设密码。请在 1 小时内打开下面的链接，链接只能使用一次：

${link}

如果不是您，请忽略这封邮件，密码不会改变。

—

Somebody, probably you, asked for a new password of this account. Open the link within an hour; it works once.
If it was not you, ignore this mail; nothing changes.
`,
})

export const closedMail = ({ name }: { name: string }): Text => ({
  subject: '账号已停用 · Account deactivated — 融合资源库',
  text: `${name}，您好：

您在融合资源库的账号已由单位管理员停用，所有登录已退出。您的署名保留不变。如有疑问，请联系您单位的管理员。

—

Your account was deactivated by the manager of your organization and signed out everywhere. Your credit stays.
`,
})

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A mail's text as HTML, for Payload's own mails, with its links to follow. */
export const asHtml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    .replace(/https?:\/\/\S+/g, (link) => `<a href="${link}">${link}</a>`)
    .replaceAll('\n', '<br>\n')
