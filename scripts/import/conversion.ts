import type { Definition, FootnoteDefinition } from 'mdast'
import type { RichTextNode } from '../../cms/published/rich-text.ts'
import type { Problem, ProblemKind } from './problems.ts'

export type LinkTarget =
  | { url: string }
  | { relationTo: 'modules' | 'units'; value: string }
  | { refused: ProblemKind }

export type PictureTarget = { value: string } | { refused: ProblemKind }

/** What a text's addresses mean, and how its words are written. */
export type Resolver = {
  link: (url: string) => LinkTarget
  /** The picture an address names; what `value` is, is the caller's. */
  picture: (url: string) => PictureTarget
  /** Applied to words, never to code or formulas. */
  words?: (text: string) => string
}

export type PictureUse = { value: string; alt: string; line?: number }

/** A link inside the collection, and how the file wrote it. */
export type LinkUse = { relationTo: 'modules' | 'units'; value: string; url: string; line?: number }

/** One conversion under way: what it knows and what it has found. */
export type Conversion = Resolver & {
  words: (text: string) => string
  definitions: ReadonlyMap<string, Definition>
  footnotes: ReadonlyMap<string, FootnoteDefinition>
  /** Footnotes in the order in which the text names them. */
  named: string[]
  pictures: PictureUse[]
  links: LinkUse[]
  problems: Problem[]
  /** Inside a callout, where the editor has no headings, quotes, tables or rules. */
  isNested: boolean
}

/** Part of a paragraph: text that flows, or a block (a picture) that stands alone. */
export type Piece = { inline: RichTextNode } | { block: RichTextNode }

export const definitionKey = (identifier: string): string => identifier.toUpperCase()
