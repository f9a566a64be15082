import { label } from '../fields/label.ts'

/** The admin's navigation, grouped by task. */
export const GROUPS = {
  resources: label('资源', 'Resources'),
  files: label('文件', 'Files'),
  review: label('会签与发布', 'Review and release'),
  parties: label('共同体', 'Alliance'),
  vocabularies: label('分类词表', 'Vocabularies'),
  settings: label('设置', 'Settings'),
} as const
