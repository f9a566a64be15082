import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locale } from '../../../cms/published/locale.ts'

/** One query and the slugs of all resources that whoever typed it wants. */
export type Judgement = {
  category: string
  query: string
  relevant: readonly string[]
  locale: Locale
  /** Kept apart: no setting may be chosen by looking at it. */
  isHeldOut: boolean
}

/** All judged queries. Half of them are kept apart, by their hash, so that nobody chooses which. */
export function readJudgements(): Judgement[] {
  let category = ''
  return readFileSync(path.join(import.meta.dirname, 'judgements.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .flatMap((line) => {
      const section = /^\[(.+)\]$/.exec(line)?.[1]
      if (section) category = section
      if (section) return []
      const [query = '', slugs = ''] = line.split(' = ')
      return {
        category,
        query,
        relevant: slugs.split(' ').filter(Boolean),
        locale: category.startsWith('english') ? ('en' as const) : ('zh' as const),
        isHeldOut: createHash('sha256').update(query).digest()[0]! % 2 === 1,
      }
    })
}
