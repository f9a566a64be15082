/** An oEmbed description of type rich, https://oembed.com section 2.3.4. */
export type Embed = {
  html?: string
  width?: number | null
  height?: number | null
  [name: string]: unknown
}

/** The same embed no larger than asked, in its description and in the frame's own attributes. */
export function fitEmbed(embed: Embed, max: { width?: number; height?: number }): Embed {
  const fitted = { ...embed }
  for (const name of ['width', 'height'] as const) {
    const limit = max[name]
    const own = embed[name]
    if (limit === undefined || typeof own !== 'number' || own <= limit) continue
    fitted[name] = limit
    fitted.html = fitted.html?.replace(new RegExp(`(\\s${name}=["'])${own}(?=["'])`), `$1${limit}`)
  }
  return fitted
}
