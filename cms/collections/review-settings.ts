import type { GlobalConfig } from 'payload'
import { label } from '../fields/label.ts'
import { SEND_BACK_REASONS } from '../workflow/reasons.ts'
import { keepUsedReasons } from './keep-used-reasons.ts'
import { inDefaultLocale } from './default-locale.ts'
import { withRowLabels } from '../admin/row-label/with-row-labels.ts'
import { GROUPS } from './groups.ts'
import { settingsAccess } from './settings.ts'

/** What a reviewer chooses from. A reason is known by the id of its row, which reviews keep. */
export const ReviewSettings: GlobalConfig = {
  slug: 'review-settings',
  label: label('会签设置', 'Review settings'),
  versions: false,
  admin: { group: GROUPS.settings, hideAPIURL: true },
  access: settingsAccess,
  hooks: { beforeOperation: [inDefaultLocale], beforeChange: [keepUsedReasons] },
  fields: withRowLabels([
    {
      name: 'reasons',
      type: 'array',
      minRows: 1,
      label: label('退回原因', 'Reasons for sending back'),
      labels: { singular: label('原因', 'Reason'), plural: label('原因', 'Reasons') },
      defaultValue: SEND_BACK_REASONS.map(({ value, label: { zh, en } }) => ({
        id: value,
        zh,
        en,
        isOffered: true,
      })),
      admin: {
        description: label(
          '退回修改时可选的原因，也是评价维度。用过的原因不能删除，可取消“可选”。',
          'What can be chosen when content is sent back; also the dimensions of a judgement. A reason that was used cannot be deleted, but is no longer offered when unticked.',
        ),
      },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'zh', type: 'text', required: true, label: label('中文', 'Chinese') },
            { name: 'en', type: 'text', required: true, label: label('英文', 'English') },
          ],
        },
        {
          name: 'isOffered',
          type: 'checkbox',
          defaultValue: true,
          label: label('可选', 'Offered'),
        },
      ],
    },
  ]),
}
