'use client'

import { Fragment } from 'react'
import { label } from '../../fields/label.ts'
import type { ReviewChanges } from '../../workflow/changes.ts'
import type { Change, FileChange } from '../../workflow/compare/contents.ts'
import type { Part } from '../../workflow/compare/texts.ts'
import { type Text, useText } from '../text.ts'
import { placeName } from './field-names.ts'

const TEXTS = {
  formatting: label(
    '文字未变，格式或设置有改动',
    'The words are the same; formatting or settings changed',
  ),
  'unit-added': label('新增单元', 'Unit added'),
  'unit-removed': label('移出单元', 'Unit taken out'),
  'units-moved': label('单元顺序改为：', 'The units are now in this order:'),
  empty: label('（空）', '(empty)'),
}

const FILE: Record<FileChange, Text> = {
  added: label('新增', 'added'),
  removed: label('移除', 'taken out'),
  replaced: label('文件已更换', 'replaced'),
  alt: label('替代文本有改动', 'alternative text changed'),
  caption: label('图注有改动', 'caption changed'),
  licence: label('许可有改动', 'licence changed'),
  credit: label('来源署名有改动', 'credit changed'),
  title: label('标题有改动', 'title changed'),
}

type Props = { change: Change; fields: ReviewChanges['fields'] }

/** One difference under the name of its field. */
export function ChangeItem({ change, fields }: Props) {
  const { text } = useText()
  return (
    <article className="review-tab__change">
      <h3>{text(placeName(fields, change))}</h3>
      <Difference change={change} />
    </article>
  )
}

function Difference({ change }: { change: Change }) {
  const { text, list, colon } = useText()
  switch (change.kind) {
    case 'text':
      return <Words parts={change.parts} />
    case 'value':
      return (
        <p className="review-tab__words">
          <del>{wordsOr(change.before, text(TEXTS.empty))}</del>{' '}
          <ins>{wordsOr(change.after, text(TEXTS.empty))}</ins>
        </p>
      )
    case 'units-moved':
      return (
        <p>
          {text(TEXTS['units-moved'])}
          {change.order.join(' → ')}
        </p>
      )
    case 'file':
      return <p>{change.name + colon + list(change.what.map((what) => text(FILE[what])))}</p>
    default:
      return <p>{text(TEXTS[change.kind])}</p>
  }
}

/** Values arrive in words (compare/name-values.ts). */
const wordsOr = (value: unknown, otherwise: string) =>
  typeof value === 'string' && value !== '' ? value : otherwise

/** Characters of unchanged text shown on either side of a change. */
const CONTEXT = 60

function Words({ parts }: { parts: Part[] }) {
  return (
    <div className="review-tab__words">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {part.change === 'in' && <ins>{part.text}</ins>}
          {part.change === 'out' && <del>{part.text}</del>}
          {!part.change && (
            <Unchanged part={part} isFirst={index === 0} isLast={index === parts.length - 1} />
          )}
        </Fragment>
      ))}
    </div>
  )
}

function Unchanged({ part, isFirst, isLast }: { part: Part; isFirst: boolean; isLast: boolean }) {
  const { text: word } = useText()
  const { text } = part
  if (text.length <= 3 * CONTEXT) return <span>{text}</span>
  const left = text.length - (isFirst || isLast ? 1 : 2) * CONTEXT
  return (
    <span>
      {!isFirst && text.slice(0, CONTEXT)}
      <span className="review-tab__gap">
        {word(label(` ……（${left} 字未变）…… `, ` … (${left} characters unchanged) … `))}
      </span>
      {!isLast && text.slice(-CONTEXT)}
    </span>
  )
}
