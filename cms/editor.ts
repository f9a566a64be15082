import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  ChecklistFeature,
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

const text = [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  UnderlineFeature(),
  StrikethroughFeature(),
  SubscriptFeature(),
  SuperscriptFeature(),
  InlineCodeFeature(),
  OrderedListFeature(),
  UnorderedListFeature(),
  ChecklistFeature(),
  LinkFeature({ enabledCollections: [...RESOURCE_KINDS, 'units'] }),
  UploadFeature({ enabledCollections: ['media'] }),
  InlineToolbarFeature(),
]

/** The editor of units and long fields: one level below the page's title, so headings are h2–h4. */
export const bodyEditor = lexicalEditor({
  features: [
    ...text,
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    EXPERIMENTAL_TableFeature(),
    BlocksFeature({ blocks: bodyBlocks, inlineBlocks }),
    FixedToolbarFeature(),
  ],
})

/** The editor inside a block: no headings, no blocks but code and formulas. */
export const blockEditor = lexicalEditor({
  features: [...text, BlocksFeature({ blocks: nestedBlocks, inlineBlocks })],
})
