import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { DEFAULT_LOCALE, type Locale, LOCALES } from '../../../cms/published/locale.ts'
import { RESOURCE_KINDS, type ResourceKind } from '../../../cms/published/record.ts'
import { BODIES, type ResourceFiles, resources } from '../format/resources.ts'
import { checkMarkdown, type PictureUse } from './markdown.ts'
import type { Problems } from './problems.ts'

/** A unit: its title is the H1 of its file, `markdown` what follows. */
export type DemoUnit = {
  hours: number
  text: Partial<Record<Locale, { title: string; markdown: string }>>
}

export type DemoResource = { [K in ResourceKind]: ResourceOf<K> }[ResourceKind]

type ResourceOf<K extends ResourceKind> = {
  kind: K
  slug: string
  /** Relative to the demo's folder. */
  folder: string
  file: ResourceFiles[K]
  /** Languages in which it is complete. */
  locales: Locale[]
  /** Rich-text fields by name, as Markdown. */
  bodies: Record<string, Partial<Record<Locale, string>>>
  /** Of modules. */
  units: DemoUnit[]
  /** Pictures inside its texts. */
  pictures: (PictureUse & { locale: Locale; path: string })[]
  /** Chinese characters of all its Markdown. */
  characters: number
}

/** Every resource of the folder. Those that others name come first. */
export function readResources(root: string, problems: Problems): DemoResource[] {
  const order: ResourceKind[] = ['bases', 'materials', 'modules', 'cases', 'courses']
  if (order.length !== RESOURCE_KINDS.length)
    throw new Error('A kind of resource is missing from the order of reading.')
  return order.flatMap((kind) =>
    foldersIn(path.join(root, kind)).flatMap(
      (slug) => readResource(root, { kind, slug, problems }) ?? [],
    ),
  )
}

function readResource(
  root: string,
  { kind, slug, problems }: { kind: ResourceKind; slug: string; problems: Problems },
): DemoResource | undefined {
  const folder = `${kind}/${slug}`
  const yaml = `${folder}/resource.yaml`
  if (!existsSync(path.join(root, yaml))) {
    problems.add(yaml, '', 'does not exist')
    return undefined
  }
  const file = problems.check(resources[kind], readYaml(root, yaml, problems), yaml)
  if (!file) return undefined
  const locales = LOCALES.filter((locale) => file.text[locale])
  const texts = readTexts(root, folder, { locales, problems })
  const known: string[] = [...BODIES[kind]]
  const units: DemoUnit[] = []
  const bodies: DemoResource['bodies'] = {}
  for (const [name, text] of texts.byName) {
    const isUnit = kind === 'modules' && /^\d\d$/.test(name)
    if (isUnit) units.push(unitOf(text, hoursOf(file, units.length)))
    else if (known.includes(name)) bodies[name] = markdownOf(text)
    else
      problems.add(`${folder}/${name}.zh.md`, '', `unknown name; ${kind} have ${known.join(', ')}`)
    for (const [locale, { title }] of Object.entries(text))
      if (Boolean(title) !== isUnit)
        problems.add(
          `${folder}/${name}.${locale}.md`,
          '',
          isUnit ? 'has no H1' : 'has an H1, which only units have',
        )
  }
  checkAmount(kind, file, { folder, units, bodies, problems })
  const { pictures, characters } = texts
  return { kind, slug, folder, file, locales, bodies, units, pictures, characters } as DemoResource
}

type Text = Partial<Record<Locale, { title: string | undefined; markdown: string }>>

function readTexts(
  root: string,
  folder: string,
  { locales, problems }: { locales: Locale[]; problems: Problems },
) {
  const files = readdirSync(path.join(root, folder)).filter((name) => name !== 'resource.yaml')
  const byName = new Map<string, Text>()
  const pictures: DemoResource['pictures'] = []
  let characters = 0
  for (const filename of files.sort()) {
    const [, name, locale] = /^([a-z0-9-]+)\.(zh|en)\.md$/.exec(filename) ?? []
    const file = `${folder}/${filename}`
    if (!name || !locale) {
      problems.add(file, '', 'no file of the demo: name it <field>.zh.md or <field>.en.md')
      continue
    }
    const markdown = readFileSync(path.join(root, file), 'utf8')
    const checked = checkMarkdown(markdown, file, problems)
    byName.set(name, {
      ...byName.get(name),
      [locale]: { title: checked.title, markdown: withoutTitle(markdown) },
    })
    pictures.push(
      ...checked.pictures.map((use) => ({ ...use, locale: locale as Locale, path: file })),
    )
    characters += checked.characters
  }
  for (const [name, text] of byName)
    for (const locale of LOCALES)
      if (locales.includes(locale) !== Boolean(text[locale]))
        problems.add(
          `${folder}/${name}.${locale}.md`,
          '',
          text[locale] ? `resource.yaml has no text.${locale}` : 'does not exist',
        )
  return { byName, pictures, characters }
}

function checkAmount(
  kind: ResourceKind,
  file: ResourceFiles[ResourceKind],
  {
    folder,
    units,
    bodies,
    problems,
  }: Pick<DemoResource, 'folder' | 'units' | 'bodies'> & { problems: Problems },
): void {
  const yaml = `${folder}/resource.yaml`
  if (kind === 'modules' && 'unitHours' in file) {
    if (units.length !== file.unitHours.length)
      problems.add(yaml, 'unitHours', `${file.unitHours.length} for ${units.length} units`)
    const sum = file.unitHours.reduce((total, hours) => total + hours, 0)
    if (sum !== file.hours) problems.add(yaml, 'hours', `${file.hours}, but the units take ${sum}`)
  } else
    for (const name of BODIES[kind])
      if (!bodies[name])
        problems.add(`${folder}/${name}.${DEFAULT_LOCALE}.md`, '', 'does not exist')
  if (kind === 'modules' || kind === 'courses')
    for (const [locale, text] of Object.entries(file.text))
      if (!text.outcomes) problems.add(yaml, `text.${locale}.outcomes`, 'missing')
}

const hoursOf = (file: ResourceFiles[ResourceKind], index: number): number =>
  'unitHours' in file ? (file.unitHours[index] ?? 0) : 0

const unitOf = (text: Text, hours: number): DemoUnit => ({
  hours,
  text: Object.fromEntries(
    Object.entries(text).map(([locale, { title = '', markdown }]) => [locale, { title, markdown }]),
  ),
})

const markdownOf = (text: Text): Partial<Record<Locale, string>> =>
  Object.fromEntries(Object.entries(text).map(([locale, { markdown }]) => [locale, markdown]))

const withoutTitle = (markdown: string): string => markdown.replace(/^# .*\n+/, '')

/** The parsed YAML of a file, or undefined after adding why it cannot be read. */
export function readYaml(root: string, file: string, problems: Problems): unknown {
  try {
    return parse(readFileSync(path.join(root, file), 'utf8'))
  } catch (error) {
    problems.add(file, '', (error as Error).message)
    return undefined
  }
}

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []
