import type { Locale } from '../../../cms/published/locale.ts'
import { suggest, type Suggestion } from '../../../search/suggest.ts'
import { askUntil } from '../search/ask.ts'
import { element, link, nameOf } from '../search/dom.ts'
import { onTyping } from '../search/typing.ts'

/**
 * Suggests pages under the field of a form while one types in it: a combobox whose options are links.
 * Where the server is away the form stays what it is.
 */
export function suggestIn(form: HTMLFormElement): void {
  const { locale, kinds = '', label = '' } = form.dataset
  const kindNames = JSON.parse(kinds) as Record<Suggestion['kind'], string>
  const input = form.querySelector('input')!
  const list = element('div', 'suggestions')
  list.id = `suggestions-${Array.from(document.forms).indexOf(form)}`
  for (const [name, value] of Object.entries({ role: 'listbox', 'aria-label': label }))
    list.setAttribute(name, value)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
  }))
    input.setAttribute(name, value)
  form.append(list)
  let asking = new AbortController()
  let active = -1
  show([])

  const typing = onTyping(input, () => void ask())

  async function ask() {
    asking.abort()
    asking = new AbortController()
    const { signal } = asking
    const q = input.value.trim()
    const found = q
      ? await suggest(q, { locale: locale as Locale, ask: askUntil(signal) }).catch(() => [])
      : []
    if (!signal.aborted && form.contains(document.activeElement)) show(found)
  }

  function show(suggestions: readonly Suggestion[]) {
    list.replaceChildren(
      ...suggestions.map(({ kind, url, name }, at) => {
        const option = link(url, nameOf(name), element('small', '', kindNames[kind]))
        option.id = `${list.id}-${at}`
        option.tabIndex = -1
        option.setAttribute('role', 'option')
        return option
      }),
    )
    list.hidden = suggestions.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    choose(-1)
  }

  /** The option that Enter would open; -1 for the words themselves. */
  function choose(at: number) {
    active = at
    Array.from(list.children).forEach((one, index) =>
      one.setAttribute('aria-selected', String(index === at)),
    )
    input.setAttribute('aria-activedescendant', list.children[at]?.id ?? '')
    list.children[at]?.scrollIntoView({ block: 'nearest' })
  }

  function close() {
    typing.cancel()
    asking.abort()
    show([])
  }

  input.addEventListener('keydown', (event) => {
    const { key } = event
    const count = list.children.length
    if (event.isComposing || count === 0) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[key]
    // Through the options and back to the words.
    if (step) choose(((active + 1 + step + count + 1) % (count + 1)) - 1)
    else if (key === 'Escape') close()
    else if (key === 'Enter' && active >= 0) (list.children[active] as HTMLElement).click()
    else return
    event.preventDefault()
  })
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) close()
  })
  form.addEventListener('submit', close)
  // A press on an option would take the focus away before it is a click.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  if (input.value) void ask()
}
