'use client'

import { useEffect, useState } from 'react'
import { label } from '../../fields/label.ts'
import type { Editor } from '../../workflow/editors.ts'
import { useText } from '../text.ts'
import { useApi } from '../use-api.ts'

/** Milliseconds between two looks at who else is writing, while the page is in sight. */
const PAUSE = 15_000

/** Who else is writing here right now, and in which unit. */
export function Presence({ kind, id }: { kind: string; id: string }) {
  const { text } = useText()
  const [looks, setLooks] = useState(0)
  const { data } = useApi<{ editors: Editor[] }>(`${kind}/${id}/editors`, looks)
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') setLooks((count) => count + 1)
    }, PAUSE)
    return () => clearInterval(timer)
  }, [])
  return (
    <div aria-live="polite">
      {data?.editors.map(({ id: who, name, unit }) => (
        <p key={who + unit} className="review-bar__presence">
          {text(
            label(
              `${name} 正在编辑${unit ? ` 单元「${unit}」` : ''}`,
              `${name} is editing${unit ? ` the unit “${unit}”` : ''}`,
            ),
          )}
        </p>
      ))}
    </div>
  )
}
