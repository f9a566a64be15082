import type { Obstacle } from './state.ts'

/** Why a release is not possible yet, for the user. */
export const OBSTACLES: Record<Obstacle, string> = {
  'nothing-changed': '内容与已发布的版本相同 / Nothing has changed since the release',
  'not-submitted': '请先提交会签 / Send it to review first',
  'no-signatories':
    '项目没有需要会签的单位，请联系管理员 / The project has no organization that signs; ask an administrator',
  'sent-back':
    '内容已被退回修改，请修改后重新提交会签 / It was sent back; change it and send it to review again',
  'missing-approval':
    '还有单位没有同意当前内容 / Not every organization has approved the present content',
  'own-approval-only':
    '内容只由一人撰写，须由另一人同意 / One person wrote it all, so somebody else must approve it',
}
