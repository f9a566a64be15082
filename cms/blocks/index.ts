import type { Block } from 'payload'
import { callout } from './callout.ts'
import { code } from './code.ts'
import { formula, inlineFormula } from './formula.ts'
import { membersOnly } from './members-only.ts'
import { quiz } from './quiz.ts'
import { safety } from './safety.ts'
import { steps } from './steps.ts'

/** Blocks that may stand inside another block. */
export const nestedBlocks: Block[] = [code, formula]

export const bodyBlocks: Block[] = [callout, steps, safety, quiz, membersOnly, ...nestedBlocks]

export const inlineBlocks: Block[] = [inlineFormula]
