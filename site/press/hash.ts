import { hash } from 'node:crypto'

export const hashOf = (content: Buffer | string): string => hash('sha256', content)
