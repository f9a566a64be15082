'use client'

import { Gutter, Link, useAuth, useConfig } from '@payloadcms/ui'
import { label } from '../../fields/label.ts'
import type { Desk } from '../../workflow/desk.ts'
import { useText } from '../text.ts'
import { useApi } from '../use-api.ts'
import { HeapCard } from './heap-card.tsx'
import { KINDS } from './kinds.ts'
import { NewsCard } from './news-card.tsx'
import { Ways } from './ways.tsx'
import './start-page.css'

const TEXTS = {
  loading: label('正在读取…', 'Reading…'),
  write: label('新建：', 'New: '),
  waiting: label('等我处理', 'Waiting for me'),
  sentBack: label('退回给我修改', 'Sent back to me'),
  drafts: label('我的草稿', 'My drafts'),
  due: label('该复核了', 'Due to be checked'),
  stranger: label(
    '您还没有加入任何项目。项目管理员邀请您加入之后，等您处理的内容会显示在这里。',
    'You belong to no project yet. Once the manager of a project has invited you, what waits for you shows here.',
  ),
  none: {
    waiting: label(
      '没有等您会签、发布或同意移交的内容。',
      'Nothing waits for your sign-off, release or agreement.',
    ),
    sentBack: label('没有被退回的内容。', 'Nothing was sent back.'),
    drafts: label(
      '没有草稿。从上面选一种资源开始写，写好后“提交会签”。',
      'No drafts. Choose a kind above to begin; when it is ready, send it to review.',
    ),
    noDrafts: label('没有草稿。', 'No drafts.'),
    due: label('近两个月没有到期要复核的内容。', 'Nothing has to be checked within two months.'),
  },
}

/** What there is to do, first thing after signing in. */
export function StartPage() {
  const { user } = useAuth()
  const { config } = useConfig()
  const { text, message } = useText()
  const { data: desk, failure } = useApi<Desk>('desk')
  const hasLibraryRole = Array.isArray(user?.roles) && user.roles.length > 0
  const name = typeof user?.name === 'string' ? user.name : ''
  return (
    <Gutter className="start-page">
      <h1>{text(label(`${name}，您好`, `Hello, ${name}`))}</h1>
      {failure && <p role="alert">{message(failure)}</p>}
      {!desk && !failure && <p>{text(TEXTS.loading)}</p>}
      {desk?.isAuthor && (
        <nav className="start-page__new" aria-label={text(TEXTS.write)}>
          <span>{text(TEXTS.write)}</span>
          {Object.entries(KINDS).map(([kind, kindName]) => (
            <Link key={kind} href={`${config.routes.admin}/collections/${kind}/create`}>
              {text(kindName)}
            </Link>
          ))}
        </nav>
      )}
      <Ways />
      {desk && !desk.isMember && !hasLibraryRole && <p>{text(TEXTS.stranger)}</p>}
      {desk?.isMember && (
        <div className="start-page__cards">
          {(['waiting', 'sentBack', 'drafts', 'due'] as const).map((heap) => (
            <HeapCard
              key={heap}
              title={text(TEXTS[heap])}
              none={text(TEXTS.none[heap === 'drafts' && !desk.isAuthor ? 'noDrafts' : heap])}
              heap={desk[heap]}
            />
          ))}
          <NewsCard news={desk.news} />
        </div>
      )}
    </Gutter>
  )
}
