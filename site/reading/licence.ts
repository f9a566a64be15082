/** The address of a licence that has one. */
export function licenceUrl(licence: string): string | undefined {
  if (licence === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/'
  if (licence === 'MIT') return 'https://opensource.org/license/mit'
  const [, terms, version] = /^CC-(BY[A-Z-]*)-(\d\.\d)$/.exec(licence) ?? []
  return terms && `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`
}
