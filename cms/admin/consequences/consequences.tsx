'use client'

import { Link, useAllFormFields, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useState } from 'react'
import { label } from '../../fields/label.ts'
import type { Consequence } from '../../workflow/consequences.ts'
import { post, wordsOf } from '../request.ts'
import { useText } from '../text.ts'
import '../noted.css'

/** Milliseconds without a change of the form after which the server is asked. */
const PAUSE = 700

const TEXTS = {
  title: label('保存后，对正在会签的资源的影响', 'What saving does to resources in review'),
  none: label('没有正在会签的资源受影响。', 'No resource in review is affected.'),
  opens: label('各方即已同意，可以发布', 'all have then approved: it can be released'),
  closes: label('须等待新增单位同意，暂不能发布', 'it cannot be released before they approve'),
}

/** Below the participants: what the change in the form does to open reviews, before it is saved. */
export function Consequences() {
  const { id } = useDocumentInfo()
  const { text, message } = useText()
  const { config } = useConfig()
  const [fields] = useAllFormFields()
  const [found, setFound] = useState<Consequence[]>()
  const [failure, setFailure] = useState<string>()
  const now = rowsIn(fields, 'value')
  const isChanged = now !== rowsIn(fields, 'initialValue')

  useEffect(() => {
    setFound(undefined)
    if (!id || !isChanged) return
    const body = `{"participants":${now}}`
    const timer = setTimeout(() => {
      post<Consequence[]>(`projects/${String(id)}/consequences`, JSON.parse(body)).then(
        (rows) => {
          setFound(rows)
          setFailure(undefined)
        },
        (error: unknown) => setFailure(wordsOf(error)),
      )
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [id, isChanged, now])

  if (!isChanged || (!found && !failure)) return null
  return (
    <section className="rh-noted" role="status">
      <h3>{text(TEXTS.title)}</h3>
      {failure && <p role="alert">{message(failure)}</p>}
      {found?.length === 0 && <p>{text(TEXTS.none)}</p>}
      <ul>
        {found?.map((row) => (
          <li key={row.id}>
            <Link href={`${config.routes.admin}/collections/${row.kind}/${row.id}`}>
              {row.title}
            </Link>
            {text(wordsFor(row))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function wordsFor({ dropped, added, opens, closes }: Consequence) {
  const parts = [
    dropped.length > 0 &&
      label(
        `不再需要 ${dropped.join('、')} 同意，其已有的同意不再计入`,
        `${dropped.join(', ')} need not approve any more, and what they approved counts no more`,
      ),
    added.length > 0 &&
      label(`还须 ${added.join('、')} 同意`, `${added.join(', ')} have to approve too`),
    opens && TEXTS.opens,
    closes && TEXTS.closes,
  ].filter((part) => part !== false)
  return label(
    `：${parts.map(({ zh }) => zh).join('；')}`,
    `: ${parts.map(({ en }) => en).join('; ')}`,
  )
}

type Fields = Parameters<typeof reduceFieldsToValues>[0]

/** The participants of the form, as JSON: what matters for sign-off, now or as they were loaded. */
function rowsIn(fields: Fields, which: 'value' | 'initialValue'): string {
  const own = Object.entries(fields)
    .filter(([path]) => /^participants\.\d+\.(organization|signs|from|to)$/.test(path))
    .map(([path, field]) => [path, { ...field, value: field[which] }])
  const { participants } = reduceFieldsToValues(Object.fromEntries(own) as Fields, true) as {
    participants?: object[]
  }
  return JSON.stringify(participants ?? [])
}
