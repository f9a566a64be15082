/**
 * `/` goes to the field from anywhere on the page; arrows go from the field into the results and through
 * them, and back up into the field. Nothing is taken from an input method that is composing.
 */
export function onKeys(root: HTMLElement, input: HTMLInputElement, signal: AbortSignal): void {
  const links = () => Array.from(root.querySelectorAll<HTMLElement>('.search-title a'))

  document.addEventListener(
    'keydown',
    (event) => {
      if (
        event.key !== '/' ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target)
      )
        return
      event.preventDefault()
      input.focus()
      input.select()
    },
    { signal },
  )
  root.addEventListener(
    'keydown',
    (event) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (step === 0 || event.isComposing) return
      const all = links()
      const at = all.indexOf(event.target as HTMLElement)
      if (at < 0 && event.target !== input) return
      const next = at < 0 ? (step > 0 ? all[0] : undefined) : at + step < 0 ? input : all[at + step]
      if (!next) return
      event.preventDefault()
      next.focus()
    },
    { signal },
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
