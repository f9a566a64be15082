/** Milliseconds after the last key: less asks for every letter, more is felt. */
const PAUSE = 120

/**
 * Calls `changed` shortly after each change of the field, never between the first letter of an input
 * method's composition and its end: until then the field holds letters that are not meant.
 */
export function onTyping(input: HTMLInputElement, changed: () => void) {
  let isComposing = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = () => clearTimeout(timer)
  const soon = () => {
    cancel()
    if (!isComposing) timer = setTimeout(changed, PAUSE)
  }
  for (const type of ['compositionstart', 'compositionend', 'input'])
    input.addEventListener(type, () => {
      if (type !== 'input') isComposing = type === 'compositionstart'
      soon()
    })
  return { isComposing: () => isComposing, cancel }
}
