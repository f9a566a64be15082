'use client'

import { getTranslation } from '@payloadcms/translations'
import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import { inLanguage } from './in-language.ts'

/** A text in the languages of the admin UI, as `label()` makes it. */
export type Text = { zh: string; en: string }

/** Something added in brackets, as each language writes them. */
export const inBrackets = (what: string): Text => ({ zh: `（${what}）`, en: ` (${what})` })

/** Texts, lists and messages of the server in the user's language. */
export function useText() {
  const { i18n } = useTranslation()
  return {
    language: i18n.language,
    text: useCallback((one: Text) => getTranslation(one, i18n), [i18n]),
    list: (words: readonly string[]) => words.join(i18n.language === 'en' ? ', ' : '、'),
    colon: i18n.language === 'en' ? ': ' : '：',
    message: useCallback((both: string) => inLanguage(both, i18n.language), [i18n.language]),
  }
}
