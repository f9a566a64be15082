'use client'

import { Link, useAuth, useConfig } from '@payloadcms/ui'
import type { LibraryRole } from '../../access/rights.ts'
import { label } from '../../fields/label.ts'
import { type Text, useText } from '../text.ts'

/** Where those who look after the library most often go. */
const WAYS: Record<LibraryRole, [to: string, name: Text][]> = {
  admin: [
    ['/collections/organizations', label('单位', 'Organizations')],
    ['/collections/projects', label('项目', 'Projects')],
    ['/collections/users', label('账号', 'Accounts')],
    ['/globals/site-settings', label('网站设置', 'Site settings')],
  ],
  editor: [
    ['/collections/majors', label('专业', 'Majors')],
    ['/globals/search-vocabulary', label('搜索词汇', 'Search vocabulary')],
    ['/searches', label('检索统计', 'Searches')],
  ],
  council: [
    ['/usage', label('使用统计', 'Usage')],
    ['/searches', label('检索统计', 'Searches')],
    ['/collections/releases', label('发布记录', 'Releases')],
  ],
}

/** Ways for the user's roles in the library; nothing for anybody else. */
export function Ways() {
  const { user } = useAuth()
  const { config } = useConfig()
  const { text } = useText()
  const roles = (user?.roles ?? []) as LibraryRole[]
  const ways = new Map(roles.flatMap((role) => WAYS[role]))
  if (ways.size === 0) return null
  const name = text(label('管理：', 'Look after: '))
  return (
    <nav className="start-page__new" aria-label={name}>
      <span>{name}</span>
      {[...ways].map(([to, way]) => (
        <Link key={to} href={config.routes.admin + to}>
          {text(way)}
        </Link>
      ))}
    </nav>
  )
}
