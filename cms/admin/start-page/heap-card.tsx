'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useId } from 'react'
import { label } from '../../fields/label.ts'
import type { Heap } from '../../workflow/desk.ts'
import { useText } from '../text.ts'
import { useDay, useTime } from '../use-time.ts'
import { KINDS } from './kinds.ts'

const NAMES = { ...KINDS, transfers: label('移交', 'Transfer') }

type Props = { title: string; none: string; heap: Heap }

/** One heap: how many, the first of them, and lists that show just these. */
export function HeapCard({ title, none, heap }: Props) {
  const { text } = useText()
  const time = useTime()
  const { config } = useConfig()
  const heading = useId()
  const collections = `${config.routes.admin}/collections`
  return (
    <section className="start-page__card" aria-labelledby={heading}>
      <h2 id={heading}>
        {title} <span className="start-page__count">{heap.total}</span>
      </h2>
      {heap.total === 0 && <p>{none}</p>}
      <ul>
        {heap.items.map((item) => (
          <li key={item.id}>
            <Link href={`${collections}/${item.kind}/${item.id}`}>{item.title}</Link>
            <span>
              {text(NAMES[item.kind])} · {time(item.at)}
              {item.dueAt && <Due at={item.dueAt} />}
            </span>
          </li>
        ))}
      </ul>
      <p className="start-page__lists">
        {heap.lists.map(({ kind, total, where }) => (
          <Link key={kind} href={`${collections}/${kind}?${listFilter(where)}`}>
            {text(NAMES[kind])} {total}
          </Link>
        ))}
      </p>
    </section>
  )
}

function Due({ at }: { at: string }) {
  const { text } = useText()
  const day = useDay()
  const isLate = Date.parse(at) < Date.now()
  return (
    <strong className={isLate ? 'start-page__late' : ''}>
      {' · '}
      {text(isLate ? label('会签已逾期', 'Overdue') : label(`${day(at)} 前会签`, `Due ${day(at)}`))}
    </strong>
  )
}

/** A condition in the form in which the list view reads it from its address and shows it. */
function listFilter(where: Heap['lists'][number]['where']): string {
  const parameters = Object.entries(where).flatMap(([field, condition], index) =>
    Object.entries(condition).map(([operator, value]) => [
      `where[or][0][and][${index}][${field}][${operator}]`,
      Array.isArray(value) ? value.join(',') : `${value as string}`,
    ]),
  )
  return new URLSearchParams(parameters).toString()
}
