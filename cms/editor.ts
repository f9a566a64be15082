import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  ChecklistFeature,
  createServerFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import { bodyBlocks, inlineBlocks, nestedBlocks } from './blocks/index.ts'
import { RESOURCE_KINDS } from './published/record.ts'

type Features = NonNullable<Parameters<typeof lexicalEditor>[0]>['features']
type Feature = Extract<Features, readonly unknown[]>[number]

/** A feature whose entries in the slash menu are cut down, so that the menu stays readable. */
function short(provider: Feature, name: string): Feature {
  const ClientFeature = `/admin/editor/short-slash-menu.ts#${name}`
  const { feature } = provider
  return {
    ...provider,
    feature:
      typeof feature === 'function'
        ? async (args) => ({ ...(await feature(args)), ClientFeature })
        : { ...feature, ClientFeature },
  }
}

/** What is pasted from Word keeps its structure. */
const wordPaste = createServerFeature({
  feature: { ClientFeature: '/admin/editor/word-paste.tsx#WordPaste' },
  key: 'wordPaste',
})

const text = [
  short(ParagraphFeature(), 'Paragraph'),
  BoldFeature(),
  ItalicFeature(),
  UnderlineFeature(),
  StrikethroughFeature(),
  SubscriptFeature(),
  SuperscriptFeature(),
  InlineCodeFeature(),
  OrderedListFeature(),
  UnorderedListFeature(),
  short(ChecklistFeature(), 'Checklist'),
  LinkFeature({ enabledCollections: [...RESOURCE_KINDS, 'units'] }),
  UploadFeature({ enabledCollections: ['media'] }),
  InlineToolbarFeature(),
  wordPaste(),
]

/** The editor of units and long fields: one level below the page's title, so headings are h2–h4. */
export const bodyEditor = lexicalEditor({
  features: [
    ...text,
    short(HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }), 'Heading'),
    short(BlockquoteFeature(), 'Blockquote'),
    short(HorizontalRuleFeature(), 'HorizontalRule'),
    EXPERIMENTAL_TableFeature(),
    short(BlocksFeature({ blocks: bodyBlocks, inlineBlocks }), 'Blocks'),
    FixedToolbarFeature(),
  ],
})

/** The editor inside a block: no headings, no blocks but code and formulas. */
export const blockEditor = lexicalEditor({
  features: [...text, BlocksFeature({ blocks: nestedBlocks, inlineBlocks })],
})
