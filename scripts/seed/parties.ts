import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { User } from '../../cms/payload-types.ts'
import type { PartiesFile } from '../demo/types.ts'
import { inEnglish } from './in-english.ts'

export type Parties = Awaited<ReturnType<typeof seedParties>>

/** Writes organizations, people, accounts with random passwords, and projects. */
export async function seedParties(payload: Payload, file: PartiesFile) {
  const overrideAccess = true
  const organizations = new Map<string, string>()
  for (const [slug, { name, shortName, description, type, region }] of Object.entries(
    file.organizations,
  )) {
    const { id } = await payload.create({
      collection: 'organizations',
      data: {
        slug,
        type,
        name: name.zh,
        shortName: shortName.zh,
        description: description.zh,
        region: region ?? null,
      },
      overrideAccess,
    })
    organizations.set(slug, id)
    await inEnglish(payload, 'organizations', id, {
      name: name.en,
      shortName: shortName.en,
      description: description.en,
    })
  }
  const organization = finder(organizations, 'organization')

  const people = new Map<string, string>()
  for (const [key, row] of Object.entries(file.people)) {
    const { id } = await payload.create({
      collection: 'people',
      data: {
        name: row.name.zh,
        title: row.title.zh,
        expertise: row.expertise.zh,
        consent: row.consent ?? true,
        dualQualified: row.dualQualified ?? null,
      },
      overrideAccess,
    })
    people.set(key, id)
    await inEnglish(payload, 'people', id, {
      name: row.name.en,
      title: row.title.en,
      expertise: row.expertise.en,
    })
    for (const { organization: slug, ...affiliation } of row.affiliations)
      await payload.create({
        collection: 'affiliations',
        data: { person: id, organization: organization(slug), ...affiliation },
        overrideAccess,
      })
  }
  for (const [slug, row] of Object.entries(file.organizations)) {
    if (!row.seats) continue
    const seats = row.seats.map(({ organization: holder, person, ...seat }) => ({
      ...seat,
      organization: organization(holder),
      person: person ? finder(people, 'person')(person) : null,
    }))
    await payload.update({
      collection: 'organizations',
      id: organization(slug),
      data: { seats },
      overrideAccess,
    })
  }

  const users = new Map<string, User>()
  const accounts: { email: string; password: string; name: string; role: string }[] = []
  for (const [key, row] of Object.entries(file.accounts)) {
    const password = randomBytes(12).toString('base64url')
    const user = await payload.create({
      collection: 'users',
      data: { email: row.email, password, name: row.name, roles: row.roles ?? [], isDemo: true },
      overrideAccess,
    })
    users.set(key, user)
    accounts.push({ email: row.email, password, name: row.name, role: row.purpose.zh })
    if (row.person)
      await payload.update({
        collection: 'people',
        id: finder(people, 'person')(row.person),
        data: { user: user.id },
        overrideAccess,
      })
    for (const { organization: slug, role } of row.memberships ?? [])
      await payload.create({
        collection: 'memberships',
        data: { user: user.id, organization: organization(slug), role },
        overrideAccess,
      })
  }

  const projects = new Map<
    string,
    { id: string; members: PartiesFile['projects'][string]['members'] }
  >()
  for (const [slug, row] of Object.entries(file.projects)) {
    const { id } = await payload.create({
      collection: 'projects',
      data: {
        slug,
        type: row.type,
        status: row.status,
        name: row.name.zh,
        description: row.description.zh,
        participants: row.participants.map(({ organization: of, ...participant }) => ({
          ...participant,
          organization: organization(of),
        })),
        members: row.members.map(({ account, organization: of, ...member }) => ({
          ...member,
          organization: organization(of),
          user: finder(users, 'account')(account).id,
        })),
      },
      overrideAccess,
    })
    projects.set(slug, { id, members: row.members })
    await inEnglish(payload, 'projects', id, { name: row.name.en, description: row.description.en })
  }
  return {
    accounts,
    organization,
    person: finder(people, 'person'),
    user: finder(users, 'account'),
    project: finder(projects, 'project'),
  }
}

const finder =
  <T>(known: ReadonlyMap<string, T>, what: string) =>
  (name: string): T => {
    const found = known.get(name)
    if (found === undefined) throw new Error(`演示库缺少 / The demo lacks the ${what} “${name}”`)
    return found
  }
