import type { GlobalConfig } from 'payload'
import { libraryRole, loggedIn } from '../access/rules.ts'
import { label } from '../fields/label.ts'
import { GROUPS } from './groups.ts'

const access = { read: loggedIn, update: libraryRole('editor', 'admin') }

/** Synonyms, pinyin of names that a dictionary reads wrongly, and words to ignore. */
export const SearchVocabulary: GlobalConfig = {
  slug: 'search-vocabulary',
  label: label('搜索词汇', 'Search vocabulary'),
  versions: false,
  admin: { group: GROUPS.settings, hideAPIURL: true },
  access,
  fields: [
    {
      name: 'synonyms',
      type: 'array',
      label: label('同义词', 'Synonyms'),
      fields: [
        { name: 'term', type: 'text', required: true, label: label('词', 'Term') },
        {
          name: 'alternatives',
          type: 'text',
          hasMany: true,
          required: true,
          label: label('也查找', 'Also finds'),
        },
      ],
    },
    {
      name: 'pinyin',
      type: 'array',
      label: label('多音字读音', 'Pinyin overrides'),
      fields: [
        { name: 'word', type: 'text', required: true, label: label('词', 'Word') },
        {
          name: 'reading',
          type: 'text',
          required: true,
          label: label('拼音（空格分开）', 'Pinyin, syllables apart'),
        },
      ],
    },
    { name: 'stopWords', type: 'text', hasMany: true, label: label('忽略的词', 'Stop words') },
  ],
}

/** Texts and numbers that stand on every page of the site. */
export const SiteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: label('网站设置', 'Site settings'),
  versions: false,
  admin: { group: GROUPS.settings, hideAPIURL: true },
  access,
  fields: [
    {
      name: 'allianceName',
      type: 'text',
      localized: true,
      label: label('共同体名称', 'Name of the alliance'),
    },
    { name: 'about', type: 'textarea', localized: true, label: label('关于', 'About') },
    { name: 'icpNumber', type: 'text', label: label('ICP 备案号', 'ICP number') },
    { name: 'policeNumber', type: 'text', label: label('公安备案号', 'Public security number') },
    { name: 'contact', type: 'text', label: label('联系方式', 'Contact') },
  ],
}
