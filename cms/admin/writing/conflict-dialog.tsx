'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import { plainText, type RichText } from '../../published/rich-text.ts'
import { Dialog } from '../dialog.tsx'
import { useFieldLabels } from '../field-labels.ts'
import { wordsOf } from '../request.ts'
import { useText } from '../text.ts'
import type { Conflict } from './use-conflict.ts'
import './conflict-dialog.css'

const TEXTS = {
  title: label('有人先保存了新版本', 'Somebody saved a newer version first'),
  about: label(
    '下面的栏目您和对方都改了。请逐项选择保留哪一个；其余改动会自动合并，谁的都不会丢。',
    'You both changed the fields below. Choose which to keep; all other changes are merged and nobody loses any.',
  ),
  merged: label(
    '您和对方改的不是同一个栏目，可以直接合并保存，谁的都不会丢。',
    'You changed different fields. They can be merged and saved; nobody loses anything.',
  ),
  mine: label('用我的', 'Keep mine'),
  theirs: label('用对方的', 'Keep theirs'),
  save: label('合并并保存草稿', 'Merge and save the draft'),
  back: label('先不保存，回去看看', 'Go back without saving'),
}

type Props = {
  conflict: Conflict
  onSave: (keepMine: ReadonlySet<string>) => Promise<void>
  onClose: () => void
}

/** Both versions of every field that two people changed, side by side, to choose from. */
export function ConflictDialog({ conflict, onSave, onClose }: Props) {
  const { text, message } = useText()
  const labels = useFieldLabels()
  const [chosen, setChosen] = useState<Record<string, 'mine' | 'theirs'>>({})
  const [refusal, setRefusal] = useState<string>()
  const { both } = conflict
  const isDecided = both.every((name) => chosen[name])
  const save = async () => {
    const mine = new Set([...conflict.mine, ...both.filter((name) => chosen[name] === 'mine')])
    await onSave(mine).catch((error: unknown) => setRefusal(wordsOf(error)))
  }
  return (
    <Dialog
      title={text(TEXTS.title)}
      onClose={onClose}
      footer={
        <>
          <Button type="button" buttonStyle="secondary" onClick={onClose}>
            {text(TEXTS.back)}
          </Button>
          <Button type="button" disabled={!isDecided} onClick={() => void save()}>
            {text(TEXTS.save)}
          </Button>
        </>
      }
    >
      <p>{text(both.length > 0 ? TEXTS.about : TEXTS.merged)}</p>
      {both.map((name) => (
        <fieldset key={name} className="rh-conflict">
          <legend>{labels(name)}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} className="rh-conflict__side">
              <span>
                <input
                  type="radio"
                  name={`conflict-${name}`}
                  checked={chosen[name] === side}
                  onChange={() => setChosen({ ...chosen, [name]: side })}
                />{' '}
                {text(TEXTS[side])}
              </span>
              <span className="rh-conflict__text">
                {inWords((side === 'mine' ? conflict.form : conflict.stored)[name])}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {refusal && (
        <p className="rh-dialog__error" role="alert">
          {message(refusal)}
        </p>
      )}
    </Dialog>
  )
}

/** A value as it can be read in a small place. */
function inWords(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'root' in value)
    return plainText(value as RichText)
  if (Array.isArray(value)) return value.map(inWords).join('、')
  if (typeof value === 'string' || typeof value === 'number') return `${value}`
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  return value ? Object.values(value).map(inWords).filter(Boolean).join(' · ') : '—'
}
