/** An element with a class and what is in it; texts become text nodes, never HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...content)
  return made
}

/** A link within this site; what an index holds else is no address of a resource. */
export function link(href: string, ...content: (Node | string)[]): HTMLAnchorElement {
  const made = element('a', '', ...content)
  if (/^\.|^\/(?!\/)/.test(href)) made.href = href
  return made
}

/** A name, marked where it is in Chinese on an English page: read aloud and drawn as such. */
export function nameOf(text: string): HTMLElement {
  const made = element('span', '', text)
  if (document.documentElement.lang === 'en' && /\p{Script=Han}/u.test(text)) made.lang = 'zh-CN'
  return made
}

/** The one element that `selector` finds; the markup of the page is ours, so it is there. */
export function part<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector)
  if (!found) throw new Error(`The search page has no ${selector}`)
  return found
}
