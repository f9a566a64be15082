import type { TextField } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { label } from './label.ts'

const never = () => false

/**
 * The same uuidv7 on every database, so that moving or restoring a library changes no id, link or
 * hash. Nobody chooses it through the API; only a move or restore, which overrides access, does.
 */
export const idField: TextField = {
  name: 'id',
  type: 'text',
  required: true,
  defaultValue: () => uuidv7(),
  access: { create: never, update: never },
  label: label('编号', 'ID'),
  admin: { hidden: true },
}
