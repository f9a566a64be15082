import type { Rights } from '../access/rights.ts'
import { readStanding, type Standing } from './read-state.ts'
import { requireMember, requireRights } from './rights.ts'
import type { Target } from './target.ts'
import { inTransaction } from './transaction.ts'

/**
 * Takes a step on a resource in one transaction: with the rights of whoever asks, who has a part in
 * its project, and with how it stands at that moment.
 */
export const takeStep = <T>(
  { req, kind, id }: Target,
  step: (rights: Rights, standing: Standing) => Promise<T>,
): Promise<T> =>
  inTransaction(req, async () => {
    const rights = await requireRights(req)
    const standing = await readStanding(req, kind, id)
    requireMember(rights, standing.present.project)
    return step(rights, standing)
  })
