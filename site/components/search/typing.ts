/** Milliseconds after the last key: less asks for every letter, more is felt. */
const PAUSE = 120

type Typing = { signal: AbortSignal; changed: () => void }

/**
 * Calls `changed` shortly after each change of the field, never between the first letter of an input
 * method's composition and its end: until then the field holds letters that are not meant.
 */
export function onTyping(input: HTMLInputElement, { signal, changed }: Typing) {
  let isComposing = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = () => clearTimeout(timer)
  const soon = () => {
    cancel()
    timer = setTimeout(changed, PAUSE)
  }
  const begin = () => {
    isComposing = true
    cancel()
  }
  const end = () => {
    isComposing = false
    soon()
  }
  input.addEventListener('compositionstart', begin, { signal })
  input.addEventListener('compositionend', end, { signal })
  input.addEventListener('input', () => isComposing || soon(), { signal })
  signal.addEventListener('abort', cancel)
  return { isComposing: () => isComposing, cancel }
}
