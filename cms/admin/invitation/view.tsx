import { MinimalTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { openInvitation } from '../../accounts/accept.ts'
import { inLanguage } from '../in-language.ts'
import { AcceptForm } from './form.tsx'
import './invitation.css'

const PROJECT_ROLES = {
  author: '作者 / author',
  signatory: '会签人 / signatory',
  manager: '项目管理员 / manager',
  reader: '读者 / reader',
}
const ORGANIZATION_ROLES = { member: '成员 / member', manager: '单位管理员 / manager' }

/** `/admin/invitation/<token>`: whoever is invited sees by whom and into what, and chooses a password. */
export default async function InvitationView({ initPageResult, params }: AdminViewServerProps) {
  const { req } = initPageResult
  const segments = params?.segments ?? []
  const token = (Array.isArray(segments) ? segments[1] : undefined) ?? ''
  const say = (text: string) => inLanguage(text, req.i18n.language)
  const invitation = await openInvitation(req, token)
  if (!invitation)
    return (
      <MinimalTemplate>
        <div className="invitation">
          <h1>{say('邀请链接已失效 / This invitation is closed')}</h1>
          <p>
            {say(
              '链接只能使用一次，可能已使用、已撤回或已过期。请联系邀请您的人重新发送。 / A link works once: it was used, taken back, or has expired. Ask whoever invited you for another.',
            )}
          </p>
          <p>
            <a href="/admin/login">{say('已有账号？去登录 / You have an account? Sign in')}</a>
          </p>
        </div>
      </MinimalTemplate>
    )
  const { email, name, organization, project, projectRole, organizationRole, invitedBy } =
    invitation
  const role = projectRole
    ? PROJECT_ROLES[projectRole]
    : ORGANIZATION_ROLES[organizationRole ?? 'member']
  const facts = [
    ['姓名 / Name', name],
    ['电子邮箱 / E-mail', email],
    ['单位 / Organization', nameOf(organization)],
    ['项目 / Project', nameOf(project)],
    ['角色 / Role', say(role)],
    ['邀请人 / Invited by', nameOf(invitedBy)],
  ].filter(([, value]) => value)
  return (
    <MinimalTemplate>
      <div className="invitation">
        <h1>{say('加入融合资源库 / Join Ronghe')}</h1>
        <dl>
          {facts.map(([term = '', value]) => (
            <div key={term}>
              <dt>{say(term)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <AcceptForm token={token} email={email} />
      </div>
    </MinimalTemplate>
  )
}

const nameOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : ''
