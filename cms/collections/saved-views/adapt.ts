import type { Field, LabelFunction, SanitizedConfig, StaticLabel, Validate } from 'payload'
import { idOf, PROJECT_ROLES, projectsWith, rightsOf } from '../../access/rights.ts'
import { label } from '../../fields/label.ts'

/** A label that is a plain text once it reaches the browser: Payload puts these into sentences. */
export const inLabel =
  (zh: string, en: string): LabelFunction =>
  ({ i18n }) =>
    i18n.language === 'en' ? en : zh

type Sharing = { read?: { constraint?: string; projects?: unknown[] } }

/** Every other way of sharing includes whoever saves. */
const keepsOwnUse: Validate = async (value: Sharing | undefined, { req, overrideAccess }) => {
  const { constraint, projects = [] } = value?.read ?? {}
  if (overrideAccess || constraint !== 'projectMembers') return true
  const own = projectsWith(await rightsOf(req), ...PROJECT_ROLES)
  return (
    projects.some((project) => own.includes(idOf(project))) ||
    '请至少选择一个您参加的项目，否则您自己也用不了这个视图 / Choose a project that you take part in, or you could not use this view yourself'
  )
}

const NAMES: Record<string, StaticLabel> = {
  title: label('名称', 'Name'),
  isShared: label('与他人共用', 'Shared with others'),
  access: label('共用范围', 'Sharing'),
  where: label('过滤条件', 'Filters'),
  columns: label('列', 'Columns'),
  groupBy: label('分组', 'Group by'),
  users: label('人员', 'People'),
  projects: label('项目', 'Projects'),
}

const OPERATIONS: Record<string, StaticLabel> = {
  read: label('谁可以使用', 'Who may use it'),
  update: label('谁可以修改', 'Who may change it'),
  delete: label('谁可以删除', 'Who may delete it'),
}

const CONSTRAINTS: Record<string, StaticLabel> = {
  onlyMe: label('仅自己', 'Only me'),
  specificUsers: label('指定人员', 'Named people'),
  projectMembers: label('项目成员', 'Members of projects'),
  everyone: label('所有人', 'Everyone'),
}

/**
 * Payload has its words for saved views in English only: here they are in both languages. And it tries
 * out in a transaction of its own whether whoever saves a view could still use it, which would wait for
 * the transaction of that save: here the rule is asked instead.
 */
export function adaptSavedViews(config: SanitizedConfig): SanitizedConfig {
  const views = config.collections.find(({ slug }) => slug === 'payload-query-presets')
  if (!views) throw new Error('Payload makes no saved views any more')
  views.admin.defaultColumns = ['title', 'isShared', 'updatedAt']
  nameFields(views.fields)
  const access = views.fields.find((field) => 'name' in field && field.name === 'access')
  if (access?.type !== 'group') throw new Error('Saved views are shared in another way')
  access.validate = keepsOwnUse
  return config
}

function nameFields(fields: Field[], operation = ''): void {
  for (const field of fields) {
    if (field.type === 'collapsible') {
      const [inner] = field.fields
      const name = inner && 'name' in inner ? inner.name : ''
      field.label = OPERATIONS[name] ?? name
    }
    if ('name' in field && 'label' in field && field.name && field.name in NAMES)
      field.label = NAMES[field.name]
    if ('name' in field && field.name === 'constraint' && field.type === 'select') {
      field.label = OPERATIONS[operation]
      field.options = field.options.map((option) =>
        typeof option === 'string'
          ? option
          : { ...option, label: CONSTRAINTS[option.value] ?? option.label },
      )
    }
    if ('fields' in field) nameFields(field.fields, 'name' in field ? field.name : operation)
  }
}
