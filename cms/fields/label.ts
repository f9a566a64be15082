/** A label or description in the languages of the admin UI. */
export const label = (zh: string, en: string) => ({ zh, en })

/** Options of a select whose values are stable identifiers. */
export const options = <T extends string>(texts: Record<T, readonly [zh: string, en: string]>) =>
  (Object.entries(texts) as [T, readonly [string, string]][]).map(([value, [zh, en]]) => ({
    value,
    label: label(zh, en),
  }))
