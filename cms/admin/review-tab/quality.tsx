'use client'

import { Link } from '@payloadcms/ui'
import { label } from '../../fields/label.ts'
import type { Finding } from '../../workflow/quality/findings.ts'
import { useText } from '../text.ts'
import { useFieldAddress } from './use-field-address.ts'

const TEXTS = {
  title: label('发布前检查', 'Before the release'),
  fine: label('✓ 没有发现问题', '✓ No problems found'),
  needed: label('必须处理', 'Needed'),
  advice: label('建议处理', 'Advised'),
}

/** What to see to before the release; each finding leads to its field. */
export function Quality({ findings, kind, id }: { findings: Finding[]; kind: string; id: string }) {
  const { text } = useText()
  const address = useFieldAddress({ kind, id })
  return (
    <section aria-labelledby="review-quality">
      <h2 id="review-quality">{text(TEXTS.title)}</h2>
      {findings.length === 0 && <p>{text(TEXTS.fine)}</p>}
      <ul className="review-tab__findings">
        {findings.map((finding, index) => (
          <li key={index}>
            <span className={`review-tab__badge review-tab__badge--${finding.weight}`}>
              {text(TEXTS[finding.weight])}
            </span>
            <Link href={address(finding)}>{text(finding.message)}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
