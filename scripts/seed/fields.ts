import type { DemoResource } from '../demo/load.ts'
import type { ResourceFile } from '../demo/types.ts'
import type { SeedContext } from './context.ts'

type Text = ResourceFile['text']['zh']

/** The localized fields that every kind has. */
export const textFields = ({ title, summary, keywords, outcomes }: Text) => ({
  title,
  summary,
  keywords,
  ...(outcomes && { outcomes }),
})

export function classification({ vocabulary }: SeedContext, file: ResourceFile) {
  const terms = (kind: 'majors' | 'industries' | 'positions' | 'skills' | 'certificates') =>
    file[kind].map((name) => vocabulary(kind, name))
  return {
    majors: terms('majors'),
    industries: terms('industries'),
    positions: terms('positions'),
    skills: terms('skills'),
    certificates: terms('certificates'),
    technologies: file.technologies.map(({ name, version }) => ({
      technology: vocabulary('technologies', name),
      ...(version && { version }),
    })),
    educationalLevel: file.educationalLevel,
    checkedAt: file.checkedAt,
    reviewBy: file.reviewBy,
  }
}

export const credit = ({ parties }: SeedContext, file: ResourceFile) => ({
  contributors: file.contributors.map(({ person, organization, role }) => ({
    person: parties.person(person),
    organization: parties.organization(organization),
    role,
  })),
  rightsHolders: file.rightsHolders.map((slug) => parties.organization(slug)),
  licence: file.licence,
  licenceText: file.licenceText,
  origin: file.origin,
  aiUse: file.aiUse,
  derivedFrom: file.derivedFrom.map(({ title, url, note }) => ({ title, url, note })),
})

/** What only this kind has. What it names stands before it. */
export function kindFields({ parties, ids }: SeedContext, { kind, file }: DemoResource): object {
  const all = (names: readonly string[], prefix: string) =>
    names.map((name) => ids.get(`${prefix}/${name}`)!)
  switch (kind) {
    case 'courses':
      return {
        type: file.type,
        hours: file.hours,
        credits: file.credits,
        parts: file.parts.map(({ resource, required }) => ({
          resource: { relationTo: resource.split('/')[0], value: ids.get(resource) },
          required,
        })),
      }
    case 'modules':
      return { hours: file.hours, materials: all(file.materials, 'materials') }
    case 'cases':
      return { company: parties.organization(file.company) }
    case 'bases':
      return {
        type: file.type,
        operator: parties.organization(file.operator),
        address: file.address.zh,
        area: file.area,
        places: file.places,
      }
    case 'materials':
      return {
        type: file.type,
        duration: file.duration,
        bases: all(file.bases, 'bases'),
        facilities: all(file.facilities, 'facilities'),
      }
  }
}
