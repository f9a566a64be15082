import temml from 'temml'
import type { Locale } from '../../cms/published/locale.ts'
import { wordsIn } from '../i18n/index.ts'
import { escape } from './escape.ts'

type Fields = Record<string, unknown>
type ShowBlock = (fields: Fields, body: (richText: unknown) => string, locale: Locale) => string
type Names = Record<string, readonly [zh: string, en: string]>

const SAFETY: Names = {
  notice: ['安全提示', 'Safety notice'],
  warning: ['安全警告', 'Safety warning'],
  danger: ['危险', 'Danger'],
}
const CALLOUT: Names = {
  info: ['说明', 'Note'],
  tip: ['技巧', 'Tip'],
  warning: ['注意', 'Warning'],
}

/** Each block of the editor as HTML, by its type. */
export const blocks: Record<string, ShowBlock> = {
  callout({ variant, title, body: text }, body, locale) {
    const kind = known(CALLOUT, variant)
    return aside(`callout ${kind}`, escape(title || inLocale(CALLOUT, kind, locale)), body(text))
  },

  safety({ level, title, body: text }, body, locale) {
    const kind = known(SAFETY, level)
    const name = `<strong>${inLocale(SAFETY, kind, locale)}</strong>`
    return aside(`safety ${kind}`, title ? `${name} ${escape(title)}` : name, body(text))
  },

  steps({ steps }, body) {
    const items = rows(steps).map(
      (step) => `<li><p class="block-title">${escape(step.title)}</p>${body(step.body)}</li>`,
    )
    return `<ol class="steps">${items.join('')}</ol>`
  },

  quiz({ questionId, question, options, explanation }, body, locale) {
    const t = wordsIn(locale)
    const answers = rows(options)
    const correct = answers.flatMap((option, index) => (option.isCorrect ? [letter(index)] : []))
    const items = answers.map((option) => `<li>${escape(option.text)}</li>`)
    return (
      `<section class="quiz" id="q-${escape(questionId)}"><p class="block-title">${escape(question)}</p>` +
      `<ol class="options">${items.join('')}</ol><details><summary>${t('showAnswer')}</summary>` +
      `<p>${t('answer')}${t('colon')}${correct.join(locale === 'zh' ? '、' : ', ')}</p>${body(explanation)}</details></section>`
    )
  },

  code({ code, language }) {
    const name = language
      ? ` class="language-${escape(language)}" data-language="${escape(language)}"`
      : ''
    return `<pre tabindex="0"><code${name}>${escape(code)}</code></pre>`
  },

  formula({ formula, label }) {
    const caption = label ? `<figcaption>${escape(label)}</figcaption>` : ''
    return `<figure class="formula">${mathml(formula, true)}${caption}</figure>`
  },
}

/** Each block that stands in a line. */
export const inlineBlocks: Record<string, ShowBlock> = {
  inlineFormula: ({ formula }) => mathml(formula, false),
}

const aside = (name: string, title: string, body: string): string =>
  `<aside class="${name}"><p class="block-title">${title}</p>${body}</aside>`

function known(names: Names, value: unknown): string {
  if (typeof value === 'string' && value in names) return value
  throw new Error(`未知的提示类型 / Unknown kind of box: ${String(value)}`)
}

const inLocale = (names: Names, kind: string, locale: Locale): string =>
  names[kind]?.[locale === 'zh' ? 0 : 1] ?? ''

/** TeX as MathML, which browsers draw by themselves; those before 2023 show the TeX in it. Throws where it is wrong. */
function mathml(tex: unknown, displayMode: boolean): string {
  try {
    // Styles in attributes would be inline code, which the site's pages may not have.
    return temml
      .renderToString(String(tex), { displayMode, throwOnError: true, annotate: true })
      .replace(/ style="[^"]*"/g, '')
  } catch (cause) {
    throw new Error(`公式有误 / This formula is wrong: ${String(tex)}`, { cause })
  }
}

const rows = (value: unknown): Fields[] => (Array.isArray(value) ? (value as Fields[]) : [])

const letter = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index)
