import type { RichText, RichTextNode } from '../published/rich-text.ts'

/** Lexical's text format bits. */
export const FORMAT = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  sub: 32,
  super: 64,
} as const

const ELEMENT = { version: 1, format: '', indent: 0, direction: null } as const

type Nodes = RichTextNode[]

/*
 * The nodes of the editor in the form that it stores them itself (version numbers included), so that
 * opening and saving an imported text changes nothing.
 */
export const text = (value: string, format = 0): RichTextNode => ({
  type: 'text',
  version: 1,
  text: value,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})

export const lineBreak = (): RichTextNode => ({ type: 'linebreak', version: 1 })

export const paragraph = (children: Nodes): RichTextNode => ({
  ...ELEMENT,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children,
})

export const heading = (level: 2 | 3 | 4, children: Nodes): RichTextNode => ({
  ...ELEMENT,
  type: 'heading',
  tag: `h${level}`,
  children,
})

export const quote = (children: Nodes): RichTextNode => ({ ...ELEMENT, type: 'quote', children })

export const rule = (): RichTextNode => ({ type: 'horizontalrule', version: 1 })

export type ListType = 'bullet' | 'number' | 'check'

export const list = (listType: ListType, start: number, children: Nodes): RichTextNode => ({
  ...ELEMENT,
  type: 'list',
  listType,
  start,
  tag: listType === 'number' ? 'ol' : 'ul',
  children,
})

/** `indent` is the depth of the list, the outermost being 0. */
export const listItem = (
  value: number,
  indent: number,
  { children, checked }: { children: Nodes; checked?: boolean },
): RichTextNode => ({
  ...ELEMENT,
  type: 'listitem',
  value,
  indent,
  ...(checked !== undefined && { checked }),
  children,
})

export const externalLink = (url: string, children: Nodes): RichTextNode => ({
  ...ELEMENT,
  type: 'link',
  version: 3,
  id: '',
  fields: { linkType: 'custom', newTab: false, url },
  children,
})

export const internalLink = (relationTo: string, value: string, children: Nodes): RichTextNode => ({
  ...ELEMENT,
  type: 'link',
  version: 3,
  id: '',
  fields: { linkType: 'internal', newTab: false, doc: { relationTo, value } },
  children,
})

export const upload = (value: string): RichTextNode => ({
  type: 'upload',
  version: 3,
  format: '',
  id: '',
  fields: null,
  relationTo: 'media',
  value,
})

export const block = (blockType: string, fields: Record<string, unknown>): RichTextNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: '', blockName: '', blockType, ...fields },
})

export const inlineBlock = (blockType: string, fields: Record<string, unknown>): RichTextNode => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: '', blockName: '', blockType, ...fields },
})

export const table = (children: Nodes): RichTextNode => ({ ...ELEMENT, type: 'table', children })

export const tableRow = (children: Nodes): RichTextNode => ({
  ...ELEMENT,
  type: 'tablerow',
  children,
})

/** `headerState` 1 marks a cell of the header row. */
export const tableCell = (isHeader: boolean, children: Nodes): RichTextNode => ({
  ...ELEMENT,
  type: 'tablecell',
  backgroundColor: null,
  colSpan: 1,
  rowSpan: 1,
  headerState: isHeader ? 1 : 0,
  children,
})

export const root = (children: Nodes): RichText => ({
  root: { ...ELEMENT, type: 'root', children },
})
