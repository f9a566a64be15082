import temml from 'temml'
import type { Locale } from '../../cms/published/locale.ts'
import { wordsIn } from '../i18n/index.ts'
import { escape } from './escape.ts'

type Fields = Record<string, unknown>
type ShowBlock = (fields: Fields, body: (richText: unknown) => string, locale: Locale) => string

const SAFETY = {
  notice: ['注意', 'Notice'],
  warning: ['警告', 'Warning'],
  danger: ['危险', 'Danger'],
} as const
const CALLOUT = {
  info: ['说明', 'Note'],
  tip: ['技巧', 'Tip'],
  warning: ['注意', 'Warning'],
} as const

const titled = (names: Record<string, readonly [string, string]>, value: unknown, locale: Locale) =>
  names[String(value)]?.[locale === 'zh' ? 0 : 1] ?? ''

/** Each block of the editor as HTML. */
export const blocks: Record<string, ShowBlock> = {
  callout: ({ variant, title, body: text }, body, locale) =>
    `<aside class="callout ${escape(variant)}"><p class="block-title">${escape(title || titled(CALLOUT, variant, locale))}</p>${body(text)}</aside>`,

  safety: ({ level, title, body: text }, body, locale) =>
    `<aside class="safety ${escape(level)}"><p class="block-title">⚠ ${escape(titled(SAFETY, level, locale))}${title ? ` · ${escape(title)}` : ''}</p>${body(text)}</aside>`,

  steps: ({ steps }, body) =>
    `<ol class="steps">${rows(steps)
      .map((step) => `<li><p class="block-title">${escape(step.title)}</p>${body(step.body)}</li>`)
      .join('')}</ol>`,

  quiz: ({ questionId, question, options, explanation }, body, locale) => {
    const t = wordsIn(locale)
    const answers = rows(options)
    const correct = answers
      .map((option, index) => (option.isCorrect ? letter(index) : ''))
      .filter(Boolean)
      .join('、')
    return (
      `<section class="quiz" id="q-${escape(questionId)}"><p class="block-title">${escape(question)}</p>` +
      `<ol class="options">${answers.map((option) => `<li>${escape(option.text)}</li>`).join('')}</ol>` +
      `<details><summary>${t('showAnswer')}</summary><p>${t('correct')}：${correct}</p>${body(explanation)}</details></section>`
    )
  },

  code: ({ code, language }) =>
    `<pre tabindex="0"><code${language ? ` class="language-${escape(language)}"` : ''}>${escape(code)}</code></pre>`,

  formula: ({ formula, label }) =>
    `<figure class="formula">${mathml(formula, true)}${label ? `<figcaption>${escape(label)}</figcaption>` : ''}</figure>`,
}

export const inlineBlocks: Record<string, ShowBlock> = {
  inlineFormula: ({ formula }) => mathml(formula, false),
}

/** TeX as MathML, which browsers draw by themselves. Throws where the TeX is wrong. */
const mathml = (tex: unknown, displayMode: boolean): string =>
  temml.renderToString(String(tex), { displayMode, throwOnError: true })

const rows = (value: unknown): Fields[] => (Array.isArray(value) ? (value as Fields[]) : [])

const letter = (index: number): string => String.fromCharCode(65 + index)
