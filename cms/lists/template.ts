import type { PayloadRequest } from 'payload'
import type { ResourceKind } from '../published/record.ts'
import { type Sheet, workbookResponse } from '../usage/workbook.ts'
import { type Column, columnsOf } from './columns.ts'

/** An empty list of a kind to fill in, with Chinese headings, and a sheet that explains each column. */
export function listTemplate(req: PayloadRequest, kind: ResourceKind): Promise<Response> {
  const { flattenedFields, labels } = req.payload.collections[kind].config
  const columns = columnsOf(flattenedFields)
  const name = (labels.plural as { zh: string }).zh
  return workbookResponse(`资源清单-${name}`, [listSheet(columns), guideSheet(columns)])
}

const listSheet = (columns: readonly Column[]): Sheet => ({
  name: '资源清单',
  headings: columns.map(({ heading, isRequired }) => `${heading.zh}${isRequired ? ' *' : ''}`),
  rows: [],
})

const guideSheet = (columns: readonly Column[]): Sheet => ({
  name: '填写说明',
  headings: ['栏目', '怎样填写', 'Column', 'How to fill it in'],
  rows: columns.map((column) => {
    const { zh, en } = guide(column)
    return [column.heading.zh, zh, column.heading.en, en]
  }),
})

function guide({ type, field, options = [], isRequired }: Column): { zh: string; en: string } {
  if (field === 'permalink')
    return {
      zh: '新资源留空；要修改已有资源，填写它的编号（资源页网址 /r/ 之后的部分）。',
      en: 'Empty for a new resource; the number of one that is to be changed (what follows /r/ in its address).',
    }
  switch (type) {
    case 'text':
      return isRequired
        ? { zh: '必填。', en: 'Needed.' }
        : { zh: '文字。留空则不改动。', en: 'Text. Empty changes nothing.' }
    case 'texts':
      return { zh: '多个用分号隔开。', en: 'Several with semicolons between them.' }
    case 'number':
      return { zh: '数字。', en: 'A number.' }
    case 'choice':
    case 'choices': {
      const several = type === 'choices'
      return {
        zh: `可选：${options.map(({ label }) => label.zh).join('、')}${several ? '；多个用分号隔开' : ''}。`,
        en: `One of: ${options.map(({ label }) => label.en).join(', ')}${several ? '; several with semicolons' : ''}.`,
      }
    }
    case 'terms':
      return {
        zh: '词表中的代码或全称，多个用分号隔开。',
        en: 'Codes or full names of the vocabulary, several with semicolons between them.',
      }
    case 'files':
      return {
        zh: '文件名（含扩展名），多个用分号隔开；文件放在同一文件夹或 ZIP 中一起选择。',
        en: 'Names of files with their extensions, several with semicolons; choose the folder or ZIP file that holds them too.',
      }
  }
}
