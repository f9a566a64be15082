import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Locale, LOCALES } from '../../../cms/published/locale.ts'
import { checkMarkdown, type PictureUse } from './markdown.ts'
import type { Problems } from './problems.ts'

/** A picture in the file that shows it. */
export type PlacedPicture = PictureUse & { locale: Locale; path: string }

/** One text in its languages; only units have a title. */
export type Text = Partial<Record<Locale, { title: string | undefined; markdown: string }>>

/** The Markdown files of a resource's folder by name, in their order, with what they hold. */
export function readTexts(
  root: string,
  folder: string,
  { locales, problems }: { locales: Locale[]; problems: Problems },
) {
  const files = readdirSync(path.join(root, folder)).filter((name) => name !== 'resource.yaml')
  const byName = new Map<string, Text>()
  const pictures: PlacedPicture[] = []
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

const withoutTitle = (markdown: string): string => markdown.replace(/^# .*\n+/, '')
