import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { User } from '../../cms/payload-types.ts'
import type { Parties } from './parties.ts'
import type { Pictures } from './pictures.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is written already, and how to find it. */
export type SeedContext = {
  payload: Payload
  vocabulary: Vocabulary
  parties: Parties
  pictures: Pictures
  /** Ids of what is written, by `kind/slug`. */
  ids: Map<string, string>
}

/** The account that holds a role in a project. Throws where nobody does. */
export function memberOf(
  { parties }: SeedContext,
  project: string,
  ...roles: ('author' | 'manager' | 'signatory')[]
): User {
  const { members } = parties.project(project)
  const member = roles.flatMap((role) => members.filter((one) => one.role === role))[0]
  if (member) return parties.user(member.account)
  throw new Error(`演示项目 ${project} 没有 ${roles[0]} / The demo's project has no ${roles[0]}`)
}

/** A request in the name of an account, as the REST API makes one. */
export const asUser = (payload: Payload, user: User): Promise<PayloadRequest> =>
  createLocalReq({ user: { ...user, collection: 'users' }, locale: 'zh' }, payload)
