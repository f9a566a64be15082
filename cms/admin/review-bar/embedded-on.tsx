'use client'

import { label } from '../../fields/label.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { useText } from '../text.ts'
import type { Step } from './steps.ts'

/** Sites named; the tab “Usage” has all. */
const NAMED = 5

const TEXTS = {
  others: (count: number) => label(`等 ${count} 个网站`, `and others, ${count} sites in all`),
  submit: label(
    '这条资源正在以下网站上显示，发布后那里也随之改变：',
    'These sites show this resource; once released, the change shows there too: ',
  ),
  release: label(
    '这条资源正在以下网站上显示，发布后那里也随之改变：',
    'These sites show this resource; the release shows there too: ',
  ),
  withdraw: label(
    '这条资源正在以下网站上显示，下线后那里将不再显示，请先告知对方：',
    'These sites show this resource and will not any more; please tell them first: ',
  ),
}

/** Who shows a resource that is about to change or to go. */
export function EmbeddedOn({ step, view }: { step: Step; view: ReviewView }) {
  const { text, list } = useText()
  const sites = [...new Set(view.embeddedOn.map(({ place }) => place))]
  if (sites.length === 0 || !(step in TEXTS)) return null
  return (
    <p className="rh-dialog__hint" role="note">
      {text(TEXTS[step as keyof Omit<typeof TEXTS, 'others'>])}
      <strong>{list(sites.slice(0, NAMED))}</strong>
      {sites.length > NAMED && ` ${text(TEXTS.others(sites.length))}`}
    </p>
  )
}
