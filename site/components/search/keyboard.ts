/**
 * `/` goes to the field from anywhere on the page; arrows go from the field into the results and through
 * them, and back up into the field. Nothing is taken from an input method that is composing.
 */
export function onKeys(root: HTMLElement, input: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const stops = [input, ...Array.from(root.querySelectorAll<HTMLElement>('.search-title a'))]
    const step = { ArrowDown: 1, ArrowUp: -1 }[key]
    const at = stops.indexOf(target as HTMLInputElement)
    const next = key === '/' && !isTyping(target) ? input : step && at >= 0 && stops[at + step]
    if (!next) return
    event.preventDefault()
    next.focus()
    if (next === input) input.select()
  })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input:not([type=checkbox]), textarea, select')
