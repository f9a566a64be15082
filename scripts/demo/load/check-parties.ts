import type { PartiesFile } from '../format/parties.ts'
import type { Problems } from './problems.ts'
import type { Names, Need } from './references.ts'

type Context = { names: Names; need: Need; problems: Problems }

/** Checks the names inside parties.yaml, and that somebody signs for each organization that must. */
export function checkParties(
  { organizations, people, accounts, projects }: PartiesFile,
  { names, need, problems }: Context,
): void {
  for (const [slug, { seats }] of Object.entries(organizations))
    for (const [index, seat] of seats.entries()) {
      const field = `organizations.${slug}.seats[${index}]`
      need(names.organizations, seat.organization, `${field}.organization`)
      need(names.people, seat.person, `${field}.person`)
    }
  for (const [key, { affiliations }] of Object.entries(people))
    for (const [index, { organization }] of affiliations.entries())
      need(names.organizations, organization, `people.${key}.affiliations[${index}].organization`)
  for (const [key, { person, memberships }] of Object.entries(accounts)) {
    need(names.people, person, `accounts.${key}.person`)
    for (const { organization } of memberships)
      need(names.organizations, organization, `accounts.${key}.memberships`)
  }
  for (const [slug, { participants, members }] of Object.entries(projects)) {
    for (const { account, organization } of members) {
      need(names.accounts, account, `projects.${slug}.members`)
      need(names.organizations, organization, `projects.${slug}.members`)
    }
    for (const { organization, signs } of participants) {
      need(names.organizations, organization, `projects.${slug}.participants`)
      const isSigned = members.some(
        (one) => one.role === 'signatory' && one.organization === organization,
      )
      if (signs && !isSigned)
        problems.add('parties.yaml', `projects.${slug}.members`, `nobody signs for ${organization}`)
    }
  }
}
