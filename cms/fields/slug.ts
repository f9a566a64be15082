import { pinyin } from 'pinyin-pro'
import type { TextField } from 'payload'
import { label } from './label.ts'

const MAX_LENGTH = 80

/** Chinese to pinyin, everything else to lower-case words joined by hyphens; '' when nothing is left. */
export function slugify(text: string): string {
  return pinyin(text.normalize('NFKC'), { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join(' ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '')
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * The address of a page. Left empty it is made from the Chinese title at the first release. For
 * resources it is part of the signed content: a new address goes live only with a release.
 */
export const slugField = (
  overrides: Partial<Pick<TextField, 'unique' | 'required'>> = {},
): TextField => ({
  name: 'slug',
  type: 'text',
  index: true,
  ...overrides,
  // A copy is another page.
  hooks: { beforeDuplicate: [() => ''] },
  label: label('网址名', 'Address name'),
  validate: (value: string | null | undefined) =>
    !value ||
    (SLUG.test(value) && value.length <= MAX_LENGTH) ||
    '网址名只能用小写字母、数字和连字符，最长 80 个字符 / Use lower-case letters, digits and hyphens, at most 80',
  admin: {
    position: 'sidebar',
    description: label(
      '留空则按中文标题的拼音生成',
      'Left empty it is made from the pinyin of the Chinese title',
    ),
  },
})
