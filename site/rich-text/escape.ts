const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML text or attribute value. */
export const escape = (text: unknown): string =>
  (typeof text === 'string' ? text : '').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
