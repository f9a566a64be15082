'use client'

import { useState } from 'react'
import { label } from '../../fields/label.ts'
import type { Comparison, ReviewChanges } from '../../workflow/changes.ts'
import { inBrackets, useText } from '../text.ts'
import { useTime } from '../use-time.ts'
import { ChangeItem } from './change-item.tsx'

const TEXTS = {
  title: label('改动', 'Changes'),
  approved: label('与最近一次同意的内容相比', 'Since the last approval'),
  released: label('与最近一次发布的内容相比', 'Since the last release'),
  none: label('没有改动', 'Nothing has changed'),
  first: label(
    '还没有单位同意过，也没有发布过：全部内容都是新的，请在“编辑”中通读。',
    'Nobody has approved it and it was never released: all of it is new. Read it through under “Edit”.',
  ),
}

type Props = { comparisons: Comparison[]; fields: ReviewChanges['fields'] }

/** What was changed, in words, since the last approval or the last release. */
export function Changes({ comparisons, fields }: Props) {
  const { text } = useText()
  const time = useTime()
  const [chosen, setChosen] = useState(0)
  const comparison = comparisons[chosen] ?? comparisons[0]
  return (
    <section aria-labelledby="review-changes">
      <h2 id="review-changes">{text(TEXTS.title)}</h2>
      {!comparison && <p>{text(TEXTS.first)}</p>}
      {comparisons.length > 0 && (
        <div className="review-tab__choice" role="group">
          {comparisons.map(({ since, at }, index) => (
            <button
              key={since}
              type="button"
              aria-pressed={comparison === comparisons[index]}
              onClick={() => setChosen(index)}
            >
              {text(TEXTS[since])}
              {text(inBrackets(time(at)))}
            </button>
          ))}
        </div>
      )}
      {comparison?.changes.length === 0 && <p>{text(TEXTS.none)}</p>}
      {comparison?.changes.map((change, index) => (
        <ChangeItem key={`${change.path} ${index}`} change={change} fields={fields} />
      ))}
    </section>
  )
}
