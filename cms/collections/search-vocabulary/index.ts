import type { GlobalConfig } from 'payload'
import { withRowLabels } from '../../admin/row-label/with-row-labels.ts'
import { label } from '../../fields/label.ts'
import { several } from '../../fields/several.ts'
import { SEARCH_VOCABULARY } from '../../published/search-vocabulary.ts'
import { enqueueGlobal } from '../../publishing/enqueue.ts'
import { GROUPS } from '../groups.ts'
import { settingsAccess } from '../settings.ts'
import { checkReading, checkStopWords, checkTerm, checkAlternatives } from './checks.ts'

/** Synonyms, pinyin of names that a dictionary reads wrongly, and words to ignore; in use once saved. */
export const SearchVocabulary: GlobalConfig = {
  slug: 'search-vocabulary',
  label: label('搜索词汇', 'Search vocabulary'),
  versions: false,
  admin: {
    group: GROUPS.settings,
    hideAPIURL: true,
    description: label(
      '保存后几秒内在网站搜索中生效，无需重新部署。',
      'In use on the site a few seconds after it is saved.',
    ),
  },
  access: settingsAccess,
  hooks: { afterChange: [enqueueGlobal(SEARCH_VOCABULARY)] },
  fields: withRowLabels([
    {
      name: 'synonyms',
      type: 'array',
      label: label('同义词', 'Synonyms'),
      admin: {
        description: label(
          '搜索“词”时也找到“也查找”中的内容；反过来不成立，需要时另加一行。',
          'A search for the term also finds the others; not the other way round, which is a row of its own.',
        ),
      },
      fields: [
        {
          name: 'term',
          type: 'text',
          required: true,
          label: label('词', 'Term'),
          validate: checkTerm,
        },
        {
          name: 'alternatives',
          type: 'text',
          hasMany: true,
          required: true,
          label: label('也查找', 'Also finds'),
          validate: checkAlternatives,
          admin: several,
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
          validate: checkReading,
        },
      ],
    },
    {
      name: 'stopWords',
      type: 'text',
      hasMany: true,
      label: label('忽略的词', 'Stop words'),
      validate: checkStopWords,
      admin: {
        ...several,
        description: label(
          '提问时常用、与内容无关的词，例如“请教”。',
          'Words of questions that say nothing about the subject.',
        ),
      },
    },
  ]),
}
