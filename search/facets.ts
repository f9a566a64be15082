/** What readers narrow by: the name in an address (`?major=…`) and the attribute of the index. */
export const FACETS = {
  kind: 'kind',
  major: 'facets.majors',
  industry: 'facets.industries',
  position: 'facets.positions',
  organization: 'facets.organizations',
  level: 'educationalLevel',
  language: 'availableIn',
} as const

export type Facet = keyof typeof FACETS

export const FACET_NAMES = Object.keys(FACETS) as Facet[]

/** Facets whose values are records: the index holds `slug|name`, an address the slug alone. */
const isNamed = (facet: Facet): boolean => FACETS[facet].startsWith('facets.')

const SEPARATOR = '|'

/** How the index holds a record as a facet's value: found by its slug, shown by its name. */
export const namedValue = ({ slug, name }: { slug: string; name: string }): string =>
  `${slug}${SEPARATOR}${name}`

/** A value of the index as an address names it and as a reader sees it. */
export function readValue(held: string): { value: string; name: string } {
  const [value = '', ...name] = held.split(SEPARATOR)
  return { value, name: name.join(SEPARATOR) || value }
}

/** One condition in the engine's filter language. */
export const condition = (facet: Facet, value: string): string =>
  isNamed(facet)
    ? `${FACETS[facet]} STARTS WITH ${quoted(value + SEPARATOR)}`
    : `${FACETS[facet]} = ${quoted(value)}`

/**
 * A value from outside in a filter: quoted and escaped here and nowhere else. Inside double quotes only
 * `\` and `"` have a meaning.
 */
export const quoted = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&')}"`
