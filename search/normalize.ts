/** Every compatible form to its plain one (Unicode NFKC), for queries and for text that is not shown. */
export const normalize = (text: string): string => text.normalize('NFKC')

/**
 * Full-width letters and digits to plain ones, for text that is shown: Chinese punctuation, which NFKC
 * would make half-width too, stays. The engine folds neither beside Chinese characters.
 */
export const plainLetters = (text: string): string =>
  text.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+/g, normalize)
