'use client'

import { useId } from 'react'
import { label } from '../../fields/label.ts'
import { useText } from '../text.ts'

const CHOOSE = label('请选择', 'Choose')

type Option = { value: string; label: string }
type Input = { name: string; value: string | undefined; onChange: (value: string) => void }

/** Characters of what is said with a step. */
const MAX_LENGTH = 4000

export const Words = ({ name, value, onChange, rows = 3 }: Input & { rows?: number }) => (
  <label className="rh-dialog__field">
    <span className="rh-dialog__label">{name}</span>
    <textarea
      rows={rows}
      maxLength={MAX_LENGTH}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value)}
    />
  </label>
)

export const Line = ({
  name,
  value,
  onChange,
  type = 'text',
}: Input & { type?: 'text' | 'date' | 'datetime-local' }) => (
  <label className="rh-dialog__field">
    <span className="rh-dialog__label">{name}</span>
    <input type={type} value={value ?? ''} onChange={(event) => onChange(event.target.value)} />
  </label>
)

export function Select({ name, value, options, onChange }: Input & { options: Option[] }) {
  const { text } = useText()
  const id = useId()
  return (
    <div className="rh-dialog__field">
      <label className="rh-dialog__label" htmlFor={id}>
        {name}
      </label>
      <select id={id} value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="" disabled>
          {text(CHOOSE)}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

type Many = {
  name: string
  value: readonly string[]
  options: Option[]
  onChange: (value: string[]) => void
}

export const Choices = ({ name, value, options, onChange }: Many) => (
  <fieldset>
    <legend>{name}</legend>
    {options.map((option) => (
      <Tick
        key={option.value}
        name={option.label}
        value={value.includes(option.value)}
        onChange={(isChosen) =>
          onChange(
            isChosen ? [...value, option.value] : value.filter((one) => one !== option.value),
          )
        }
      />
    ))}
  </fieldset>
)

type TickProps = { name: string; value: boolean; onChange: (value: boolean) => void }

export const Tick = ({ name, value, onChange }: TickProps) => (
  <label className="rh-dialog__choice">
    <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
    {name}
  </label>
)

type OneProps = { name: string; value: string | undefined; options: Option[] } & {
  onChange: (value: string) => void
}

/** One of a few, all in sight. */
export function One({ name, value, options, onChange }: OneProps) {
  const group = useId()
  return (
    <fieldset>
      <legend>{name}</legend>
      {options.map((option) => (
        <label key={option.value} className="rh-dialog__choice">
          <input
            type="radio"
            name={group}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
