import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { LOCALES, type Locale } from '../../../cms/published/locale.ts'
import { TERM_KINDS, type PublishedRecord } from '../../../cms/published/record.ts'
import type { TermRecord } from '../../../cms/published/term.ts'
import { idIn, loadDemo, type Demo } from '../../../scripts/demo/load.ts'
import { corpusDir, hasCorpus } from '../../helpers/corpus.ts'
import { paragraph } from '../../helpers/library.ts'
import { id, organization, resource, unit } from '../../fixtures/records.ts'
import { distractors } from './distractors.ts'

/** Fewest resources that the queries are asked among. */
const RESOURCES = 1100

/** All that the evaluation searches: the demo, the real corpus where it is there, and distractors. */
export function corpus(): { records: PublishedRecord[]; slugs: Set<string> } {
  const demo = loadDemo()
  const own = demoRecords(demo)
  const real = hasCorpus ? corpusRecords() : []
  const resources = own.resources.length + real.length
  return {
    records: [...own.terms, ...own.resources, ...real, ...distractors(RESOURCES - resources)],
    slugs: new Set(demo.resources.map(({ slug }) => slug)),
  }
}

/** The demo as it is published: its resources with the terms and organizations that they name. */
function demoRecords(demo: Demo) {
  let last = 600_000
  const ids = new Map<string, string>()
  const idOf = (name: string): string => {
    if (!ids.has(name)) ids.set(name, id(last++))
    return ids.get(name)!
  }
  const terms: PublishedRecord[] = [
    ...TERM_KINDS.flatMap((kind) =>
      demo.vocabulary[kind].map((row): TermRecord => ({
        kind,
        id: idOf(`${kind}/${idIn(kind)(row)}`),
        slug: row.slug,
        ...(row.code && { code: row.code }),
        name: row.name,
        description: {},
        ancestors: [],
        replacedBy: [],
        skills: [],
      })),
    ),
    ...Object.entries(demo.organizations).map(([slug, { name }]) =>
      organization({ id: idOf(`organizations/${slug}`), slug, name }),
    ),
  ]
  const resources = demo.resources.map((one, at) => {
    const number = 700_000 + 100 * at
    const own = resource(one.kind, number, one.file.text.zh.title)
    const named = (kind: string, list: readonly string[] = []) =>
      list.map((name) => idOf(`${kind}/${name}`))
    const texts = LOCALES.filter((locale) => one.file.text[locale]).map(
      (locale) =>
        [
          locale,
          { outcomes: [], ...one.file.text[locale], ...bodiesIn(one.bodies, locale) },
        ] as const,
    )
    return {
      ...own,
      slug: one.slug,
      text: Object.fromEntries(texts),
      majors: named('majors', one.file.majors),
      positions: named('positions', one.file.positions),
      skills: named('skills', one.file.skills),
      certificates: named('certificates', one.file.certificates),
      organizations: named('organizations', one.file.rightsHolders),
      ...('facilities' in one.file &&
        one.kind === 'bases' && {
          facilities: Object.values(one.file.facilities).map((facility, index) => ({
            id: id(number + 50 + index),
            ...facility,
          })),
        }),
      ...(one.units.length > 0 && {
        units: one.units.map(({ text: { zh, en } }, index) =>
          unit(
            number + 1 + index,
            zh?.title ?? '',
            plain(zh?.markdown ?? ''),
            en && [en.title, plain(en.markdown)],
          ),
        ),
      }),
    } as unknown as PublishedRecord
  })
  return { terms, resources }
}

const bodiesIn = (bodies: Record<string, Partial<Record<Locale, string>>>, locale: Locale) =>
  Object.fromEntries(
    Object.entries(bodies).map(([name, text]) => [name, paragraph(plain(text[locale] ?? ''))]),
  )

/** Each lesson of the open curriculum as a module in both languages. */
function corpusRecords(): PublishedRecord[] {
  const lessons = readdirSync(corpusDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^\\/]+[\\/]lessons[\\/][^\\/]+[\\/]README\.md$/.test(file))
    .sort()
  return lessons.map((file, at) => {
    const [zh, en] = [path.join('translations/zh', file), file].map(readLesson)
    return {
      ...resource('modules', 800_000 + 10 * at, zh!.title),
      majors: [],
      text: { zh: textOf(zh!), en: textOf(en!) },
      units: [unit(800_001 + 10 * at, zh!.title, zh!.body, [en!.title, en!.body])],
    }
  })
}

function readLesson(file: string): { title: string; body: string } {
  const markdown = readFileSync(path.join(corpusDir, file), 'utf8')
  return { title: /^# (.+)$/m.exec(markdown)?.[1] ?? file, body: plain(markdown) }
}

const textOf = ({ title }: { title: string }) => ({
  title,
  summary: '',
  keywords: [],
  outcomes: [],
})

/** Markdown without its signs. */
const plain = (markdown: string): string =>
  markdown.replace(/!\[[^\]]*\]\([^)]*\)/g, '').replace(/[#*`>|_[\]]+/g, ' ')
