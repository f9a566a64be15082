import type { Locale } from '../cms/published/locale.ts'

/** The name of a language's index. */
export const indexOf = (locale: Locale): string => `resources_${locale}`
