import type { Block, TextareaField } from 'payload'
import { label } from '../fields/label.ts'

const tex: TextareaField = {
  name: 'formula',
  type: 'textarea',
  required: true,
  label: label('公式（TeX）', 'Formula (TeX)'),
}

export const formula: Block = {
  slug: 'formula',
  labels: { singular: label('公式', 'Formula'), plural: label('公式', 'Formulas') },
  fields: [tex, { name: 'label', type: 'text', label: label('说明', 'Caption') }],
}

export const inlineFormula: Block = {
  slug: 'inlineFormula',
  labels: {
    singular: label('行内公式', 'Inline formula'),
    plural: label('行内公式', 'Inline formulas'),
  },
  fields: [tex],
}
