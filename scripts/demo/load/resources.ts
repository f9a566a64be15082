import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { DEFAULT_LOCALE, type Locale, LOCALES } from '../../../cms/published/locale.ts'
import type { ResourceKind } from '../../../cms/published/record.ts'
import { BODIES, type ResourceFiles, resources } from '../format/resources.ts'
import type { Problems } from './problems.ts'
import { type PlacedPicture, readTexts, type Text } from './texts.ts'
import { readYaml } from './yaml.ts'

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
  pictures: PlacedPicture[]
  /** Chinese characters of all its Markdown. */
  characters: number
}

/** A kind names only those before it. */
const ORDER = [
  'bases',
  'materials',
  'modules',
  'cases',
  'courses',
] as const satisfies ResourceKind[]

/** Every resource of the folder. Those that others name come first. */
export function readResources(root: string, problems: Problems): DemoResource[] {
  return ORDER.flatMap((kind) =>
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

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []
