import type { Block } from 'payload'
import { newPermalink } from '../fields/permalink.ts'
import { withRowLabels } from '../admin/row-label/with-row-labels.ts'
import { label } from '../fields/label.ts'
import { blockBody } from './block-body.ts'

/** A question that readers answer for themselves; `questionId` stays when the question is edited. */
export const quiz: Block = {
  slug: 'quiz',
  labels: { singular: label('测验题', 'Quiz question'), plural: label('测验题', 'Quiz questions') },
  fields: withRowLabels([
    {
      name: 'questionId',
      type: 'text',
      required: true,
      defaultValue: newPermalink,
      label: label('题目编号', 'Question id'),
      admin: { readOnly: true },
    },
    { name: 'question', type: 'textarea', required: true, label: label('题目', 'Question') },
    {
      name: 'options',
      type: 'array',
      minRows: 2,
      required: true,
      label: label('选项', 'Options'),
      labels: { singular: label('选项', 'Option'), plural: label('选项', 'Options') },
      fields: [
        { name: 'text', type: 'text', required: true, label: label('选项', 'Option') },
        {
          name: 'isCorrect',
          type: 'checkbox',
          defaultValue: false,
          label: label('正确', 'Correct'),
        },
      ],
    },
    blockBody('explanation', label('解析', 'Explanation')),
  ]),
}
