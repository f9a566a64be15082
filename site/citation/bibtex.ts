import type { Cited } from './cite.ts'

/** A BibTeX entry that LaTeX can set: braces and backslashes are taken out, its other signs are escaped. */
export function bibtex({ title, authors, issued, url, publisher }: Cited, key: string): string {
  const names = authors.map((name) =>
    'literal' in name ? `{${clean(name.literal)}}` : `${clean(name.family)}, ${clean(name.given)}`,
  )
  const [year, month] = issued.split('-')
  const fields = {
    title: `{${clean(title)}}`,
    ...(names.length > 0 && { author: names.join(' and ') }),
    year,
    month: String(Number(month)),
    howpublished: `\\url{${url}}`,
    ...(publisher && { organization: clean(publisher) }),
  }
  const rows = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`)
  return `@misc{${key},\n${rows.join('\n')}\n}`
}

const SIGNS: Record<string, string> = { '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }

const clean = (text: string): string =>
  text.replace(/[{}\\]/g, '').replace(/[&%$#_~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)
