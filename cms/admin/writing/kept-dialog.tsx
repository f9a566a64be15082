'use client'

import { Button } from '@payloadcms/ui'
import { label } from '../../fields/label.ts'
import { Dialog } from '../dialog.tsx'
import { useFieldLabels } from '../field-labels.ts'
import { useText } from '../text.ts'
import { useTime } from '../use-time.ts'
import type { Kept } from './kept.ts'

const TEXTS = {
  title: label('找到未保存的内容', 'Unsaved text was found'),
  restore: label('恢复', 'Restore'),
  drop: label('丢弃', 'Discard'),
}

type Props = { kept: Kept; onRestore: () => void; onDrop: () => void }

/** Offers back what was typed and not saved. */
export function KeptDialog({ kept, onRestore, onDrop }: Props) {
  const { text } = useText()
  const time = useTime()
  const labels = useFieldLabels()
  const names = Object.keys(kept.mine).map((name) => labels(name))
  return (
    <Dialog
      title={text(TEXTS.title)}
      onClose={() => undefined}
      footer={
        <>
          <Button type="button" buttonStyle="secondary" onClick={onDrop}>
            {text(TEXTS.drop)}
          </Button>
          <Button type="button" onClick={onRestore}>
            {text(TEXTS.restore)}
          </Button>
        </>
      }
    >
      <p>
        {text(
          label(
            `您在 ${time(kept.at)} 改过“${names.join('”“')}”，没有保存就离开了。恢复后请检查并保存草稿。`,
            `On ${time(kept.at)} you changed “${names.join('”, “')}” and left without saving. Restore it, then look it over and save the draft.`,
          ),
        )}
      </p>
    </Dialog>
  )
}
