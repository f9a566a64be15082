import type { GlobalConfig } from 'payload'
import { libraryRole, loggedIn } from '../access/rules.ts'
import { withOtherLanguage } from '../admin/languages/with-other-language.ts'
import { label } from '../fields/label.ts'
import { inDefaultLocale } from './default-locale.ts'
import { GROUPS } from './groups.ts'

export const settingsAccess = { read: loggedIn, update: libraryRole('editor', 'admin') }

/** Texts and numbers that stand on every page of the site. */
export const SiteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: label('网站设置', 'Site settings'),
  versions: false,
  admin: { group: GROUPS.settings, hideAPIURL: true },
  access: settingsAccess,
  hooks: { beforeOperation: [inDefaultLocale] },
  fields: withOtherLanguage([
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
  ]),
}
