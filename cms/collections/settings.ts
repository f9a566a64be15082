import type { GlobalConfig } from 'payload'
import { libraryRole, loggedIn } from '../access/rules.ts'
import { withOtherLanguage } from '../admin/languages/with-other-language.ts'
import { label } from '../fields/label.ts'
import { SITE_SETTINGS } from '../published/site-settings.ts'
import { enqueueGlobal } from '../publishing/enqueue.ts'
import { inDefaultLocale } from './default-locale.ts'
import { GROUPS } from './groups.ts'

export const settingsAccess = { read: loggedIn, update: libraryRole('editor', 'admin') }

/** Texts and numbers that stand on every page of the site; there a few seconds after they are saved. */
export const SiteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: label('网站设置', 'Site settings'),
  versions: false,
  admin: { group: GROUPS.settings, hideAPIURL: true },
  access: settingsAccess,
  hooks: {
    beforeOperation: [inDefaultLocale],
    afterChange: [enqueueGlobal(SITE_SETTINGS)],
  },
  fields: withOtherLanguage([
    {
      name: 'allianceName',
      type: 'text',
      localized: true,
      label: label('共同体名称', 'Name of the alliance'),
      admin: { description: label('显示在每页页脚。', 'Stands at the foot of every page.') },
    },
    {
      name: 'about',
      type: 'textarea',
      localized: true,
      label: label('关于', 'About'),
      admin: {
        description: label(
          '显示在“关于本库”页的开头；空一行为新的一段。',
          'Opens the page about the library; an empty line begins a new paragraph.',
        ),
      },
    },
    {
      name: 'contact',
      type: 'text',
      label: label('联系方式', 'Contact'),
      admin: {
        description: label(
          '邮箱、电话或网址，显示在页脚和“关于本库”页，供读者反馈问题。',
          'An e-mail address, telephone number or URL by which readers report problems; at the foot of pages and on the page about the library.',
        ),
      },
    },
    { name: 'icpNumber', type: 'text', label: label('ICP 备案号', 'ICP number') },
    { name: 'policeNumber', type: 'text', label: label('公安备案号', 'Public security number') },
  ]),
}
