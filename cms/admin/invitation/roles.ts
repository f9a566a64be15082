import type { Scope } from '../../accounts/parts.ts'
import type { Text } from '../text.ts'

export type { Scope } from '../../accounts/parts.ts'
export type Option = [value: string, label: string]

/** The roles that one is invited to. */
export const ROLES: Record<Scope, [value: string, label: Text][]> = {
  projects: [
    ['author', { zh: '作者：撰写和提交会签', en: 'Author: writes and sends to review' }],
    ['signatory', { zh: '会签人：代表单位同意或退回', en: 'Signatory: approves or sends back' }],
    ['manager', { zh: '项目管理员：邀请成员、发布', en: 'Manager: invites and releases' }],
    ['reader', { zh: '读者：只查看', en: 'Reader: looks only' }],
  ],
  organizations: [
    ['member', { zh: '成员', en: 'Member' }],
    ['manager', { zh: '单位管理员：管理本单位的人员', en: 'Manager: keeps its people' }],
  ],
}

/** What the roles are called in a row, without what they may do. */
export const ROLE_NAMES: Record<string, Text> = {
  author: { zh: '作者', en: 'Author' },
  signatory: { zh: '会签人', en: 'Signatory' },
  manager: { zh: '管理员', en: 'Manager' },
  reader: { zh: '读者', en: 'Reader' },
  member: { zh: '成员', en: 'Member' },
}
