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

/** The one element that `selector` finds; the markup of the page is ours, so it is there. */
export function part<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector)
  if (!found) throw new Error(`The search page has no ${selector}`)
  return found
}

/** Marks a text that is in Chinese on an English page, so that it is read aloud and drawn as such. */
export function inItsLanguage<E extends HTMLElement>(made: E, text: string): E {
  if (document.documentElement.lang === 'en' && /\p{Script=Han}/u.test(text)) made.lang = 'zh-CN'
  return made
}
