'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { label } from '../../fields/label.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { useText } from '../text.ts'

const LANGUAGES = { zh: label('中文', 'Chinese'), en: label('英文', 'English') }

const TEXTS = {
  look: label('查看改动、批注与检查', 'Changes, comments and checks'),
}

/** How much there is in each language, and what is still to see to; the review tab has it all. */
export function Readiness({ view }: { view: ReviewView }) {
  const { text } = useText()
  const { config } = useConfig()
  const needed = view.quality.filter(({ weight }) => weight === 'needed').length
  const advice = view.quality.length - needed
  return (
    <p className="review-bar__readiness">
      {view.languages.map(({ locale, filled, total }) => (
        <span key={locale}>
          {text(LANGUAGES[locale])} {filled}/{total}
        </span>
      ))}
      {needed > 0 && <span>{text(label(`必须处理 ${needed} 项`, `${needed} needed`))}</span>}
      {advice > 0 && <span>{text(label(`建议处理 ${advice} 项`, `${advice} advised`))}</span>}
      <Link href={`${config.routes.admin}/collections/${view.kind}/${view.id}/review`}>
        {text(TEXTS.look)}
      </Link>
    </p>
  )
}
