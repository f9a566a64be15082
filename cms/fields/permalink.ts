import { randomBytes } from 'node:crypto'
import type { TextField } from 'payload'
import { label } from './label.ts'

/** Crockford's base 32: no letter that is mistaken for a digit, https://www.crockford.com/base32.html */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 8

/** 40 random bits: among a million, two meet with a chance under one in two; the unique index decides. */
export function newPermalink(): string {
  return Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % 32]).join('')
}

const never = () => false

/** The short name that never changes: `/r/<permalink>` is printed as QR code and cited. */
export const permalinkField: TextField = {
  name: 'permalink',
  type: 'text',
  required: true,
  unique: true,
  index: true,
  defaultValue: newPermalink,
  access: { create: never, update: never },
  hooks: { beforeDuplicate: [newPermalink] },
  label: label('永久编号', 'Permanent id'),
  admin: {
    readOnly: true,
    position: 'sidebar',
    description: label(
      '二维码、引用和嵌入都用这个编号，永不改变',
      'QR codes, citations and embeds use it; it never changes',
    ),
  },
}
