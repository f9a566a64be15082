import { label } from '../../fields/label.ts'
import type { Standing } from '../../workflow/state.ts'
import type { ReviewView } from '../../workflow/view.ts'
import type { Text } from '../text.ts'

export const STANDINGS: Record<Standing, Text> = {
  draft: label('草稿', 'Draft'),
  'in-review': label('会签中', 'In review'),
  'sent-back': label('已退回', 'Sent back'),
  approved: label('各方已同意', 'Approved by all'),
  released: label('已发布', 'Released'),
  withdrawn: label('已下线', 'Withdrawn'),
}

/** Whose turn it is, in words. */
export function turnOf(view: ReviewView): Text {
  const { standing, waitingFor, liveRelease, obstacles } = view
  const names = waitingFor.map((row) => row.name ?? '')
  switch (standing) {
    case 'in-review':
      if (view.isReferred && view.committee)
        return label(`等待 ${view.committee} 裁决`, `Waiting for the ruling of ${view.committee}`)
      return names.length > 0
        ? label(`等待 ${names.join('、')} 会签`, `Waiting for ${names.join(', ')}`)
        : label('等待另一人会签', 'Waiting for somebody else to approve')
    case 'approved':
      return label('等待会签人或项目管理员发布', 'Waiting for a signatory or manager to release it')
    case 'sent-back':
      return label(
        '等待作者修改后重新提交',
        'Waiting for the authors to change it and send it again',
      )
    case 'released':
      return label('读者看到的就是当前内容', 'Readers see the present content')
    case 'withdrawn':
      return label(
        '读者看不到；重新发布须各方重新会签',
        'Not shown to readers; releasing again needs every approval anew',
      )
    default:
      if (obstacles.some((row) => row.code === 'no-signatories')) return label('', '')
      return liveRelease === null
        ? label('等待作者写完并提交会签', 'Waiting for the authors to finish and send it to review')
        : label(
            `有未发布的修改；读者看到的是第 ${liveRelease} 版`,
            `Changed since release ${liveRelease}, which is what readers see`,
          )
  }
}
