'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { label } from '../../fields/label.ts'
import type { TransferView } from '../../workflow/transfer/view.ts'
import { post, wordsOf } from '../request.ts'
import { inBrackets, useText } from '../text.ts'
import { useTime } from '../use-time.ts'
import { RefuseDialog } from './refuse-dialog.tsx'
import '../noted.css'
import './transfer.css'

const TEXTS = {
  approve: label('同意移交', 'Agree to the transfer'),
  refuse: label('不同意', 'Do not agree'),
  cancel: label('撤回移交', 'Take it back'),
  waits: label('等待同意', 'waits'),
}

const STATES = {
  open: label('等待双方同意的移交', 'A transfer that waits'),
  done: label('已移交', 'Transferred'),
  refused: label('没有同意的移交', 'A transfer that was refused'),
  cancelled: label('已撤回的移交', 'A transfer that was taken back'),
}

/** Which resource goes from where to where. */
export const whatMoves = ({ title, from, to }: TransferView) =>
  label(`《${title}》从“${from}”到“${to}”`, `“${title}”, from “${from}” to “${to}”`)

type Props = { transfer: TransferView; onDone: () => void }

/** A transfer: what to where, who has agreed, who is asked, and what one may do about it. */
export function TransferCard({ transfer, onDone }: Props) {
  const { text, message, colon } = useText()
  const time = useTime()
  const title = useId()
  const [isRefusing, setRefusing] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const take = (step: 'approve' | 'cancel') =>
    post(`transfers/${transfer.id}/${step}`, {}).then(onDone, (error: unknown) =>
      setRefusal(wordsOf(error)),
    )
  return (
    <section className="rh-noted transfer" aria-labelledby={title}>
      <h3 id={title}>
        {text(STATES[transfer.state])}
        {colon}
        {text(whatMoves(transfer))}
      </h3>
      <p>
        {transfer.proposedBy} · {time(transfer.proposedAt)}
        {transfer.note && ` · ${transfer.note}`}
      </p>
      <ul>
        {transfer.given.map((one) => (
          <li key={one.project + one.organization}>
            ✓ {one.organization} · {one.project}
            {text(inBrackets(`${one.by} · ${time(one.at)}`))}
          </li>
        ))}
        {transfer.missing.map((one) => (
          <li key={one.project + one.organization}>
            … {one.organization} · {one.project} · {text(TEXTS.waits)}
          </li>
        ))}
      </ul>
      <div className="transfer__buttons">
        {transfer.mayApprove && (
          <Button type="button" size="small" margin={false} onClick={() => void take('approve')}>
            {text(TEXTS.approve)}
          </Button>
        )}
        {transfer.mayRefuse && (
          <Button
            type="button"
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => setRefusing(true)}
          >
            {text(TEXTS.refuse)}
          </Button>
        )}
        {transfer.mayCancel && (
          <Button
            type="button"
            buttonStyle="subtle"
            size="small"
            margin={false}
            onClick={() => void take('cancel')}
          >
            {text(TEXTS.cancel)}
          </Button>
        )}
      </div>
      {refusal && (
        <p className="rh-dialog__error" role="alert">
          {message(refusal)}
        </p>
      )}
      {isRefusing && (
        <RefuseDialog id={transfer.id} onDone={onDone} onClose={() => setRefusing(false)} />
      )}
    </section>
  )
}
