'use client'

import {
  BlockquoteFeatureClient,
  BlocksFeatureClient,
  ChecklistFeatureClient,
  HeadingFeatureClient,
  HorizontalRuleFeatureClient,
  ParagraphFeatureClient,
} from '@payloadcms/richtext-lexical/client'

/** Of what these features offer, the entries that stay in the slash menu; all is in the toolbar. */
const KEPT = new Set([
  'heading-2',
  'heading-3',
  'block-callout',
  'block-steps',
  'block-safety',
  'block-quiz',
])

type Menu = { groups?: { items: { key: string }[] }[] }
type Feature = { slashMenu?: Menu }

function shorten<F extends Feature>(feature: F): F {
  const groups = feature.slashMenu?.groups?.map((group) => ({
    ...group,
    items: group.items.filter(({ key }) => KEPT.has(key)),
  }))
  return { ...feature, slashMenu: { groups: groups?.filter(({ items }) => items.length > 0) } }
}

type Provider = { feature: Feature | ((args: never) => Feature) }

/** The same feature with fewer entries in the slash menu. */
const short = <P extends (props: never) => Provider>(create: P): P =>
  ((props: never) => {
    const provider = create(props)
    const { feature } = provider
    return {
      ...provider,
      feature:
        typeof feature === 'function' ? (args: never) => shorten(feature(args)) : shorten(feature),
    }
  }) as P

export const Blockquote = short(BlockquoteFeatureClient as never)
export const Blocks = short(BlocksFeatureClient as never)
export const Checklist = short(ChecklistFeatureClient as never)
export const Heading = short(HeadingFeatureClient as never)
export const HorizontalRule = short(HorizontalRuleFeatureClient as never)
export const Paragraph = short(ParagraphFeatureClient as never)
