/* Widgets 1: /widgets/ makes the code. */
const css =
  '.w{all:initial;display:block;font:16px/1.6 var(--ronghe-font,system-ui,sans-serif);color:var(--ronghe-color,#16211e);overflow-wrap:anywhere}ul{margin:0;padding:0;display:grid;gap:var(--ronghe-gap,12px);list-style:none}.i{padding:var(--ronghe-padding,12px 16px);border:1px solid var(--ronghe-line,#d5dad4);border-left:4px solid var(--ronghe-link,#0b5d51);border-radius:var(--ronghe-radius,8px);background:var(--ronghe-paper,#fff)}a{color:var(--ronghe-link,#0b5d51);font-weight:600}p{margin:2.4px 0 0}small{color:var(--ronghe-soft,#53605c)}form{display:flex}input{font:inherit;flex:1;min-width:0;padding:8px}button{font:inherit;padding:8px 16px}'
const add = (to, tag, part, text) => {
  const one = to.appendChild(document.createElement(tag))
  if (part) one.setAttribute('part', part)
  if (text) one.textContent = text
  return one
}
const item = (to, { title, summary, url, kindName, lang, organizations = [] }) => {
  if (kindName) add(to, 'small', 'kind', [kindName, ...organizations].join(' · '))
  const link = add(add(to, 'p'), 'a', 'link', title)
  link.href = url
  if (lang) to.lang = lang
  if (summary) add(to, 'p', 'summary', summary)
}
const box = (to, tag, data) => {
  const one = add(to, tag, 'item')
  one.className = 'i'
  item(one, data)
  return one
}
const whole = (to, { item: one }) => {
  const within = box(to, 'div', one)
  for (const part of one.parts) item(add(within, 'div', 'step'), part)
  for (const fact of one.facts) add(within, 'p', 'fact', fact)
}
const shapes = {
  list: (to, { items }, limit) => {
    const list = add(to, 'ul', 'list')
    for (const one of items.slice(0, limit)) box(list, 'li', one)
  },
  card: (to, { item: one }) => box(to, 'div', one),
  pathway: whole,
  base: whole,
  search: (to, { label, placeholder, url }) => {
    const form = add(to, 'form', 'form')
    const input = add(form, 'input', 'input')
    input.placeholder = placeholder
    input.setAttribute('aria-label', label)
    add(form, 'button', 'button', label)
    form.onsubmit = () => !open(`${url}?q=${encodeURIComponent(input.value)}`, '_blank', 'noopener')
  },
}
for (const [name, show] of Object.entries(shapes)) {
  const tag = `ronghe-${name}`
  if (customElements.get(tag)) continue
  customElements.define(
    tag,
    class extends HTMLElement {
      static get observedAttributes() {
        return ['src', 'limit']
      }
      attributeChangedCallback() {
        if (this.isConnected) this.connectedCallback()
      }
      async connectedCallback() {
        const src = this.getAttribute('src')
        try {
          const answer = await fetch(src, {
            credentials: 'omit',
            referrerPolicy: this.getAttribute('referrerpolicy') || '',
          })
          const data = await answer.json()
          if (src !== this.getAttribute('src') || !answer.ok || data.items?.length < 1) return
          const frame = document.createElement('div')
          frame.className = 'w'
          show(frame, data, this.getAttribute('limit') || 10)
          const root = this.shadowRoot || this.attachShadow({ mode: 'open' })
          root.replaceChildren(frame)
          try {
            const sheet = new CSSStyleSheet()
            sheet.replaceSync(css)
            root.adoptedStyleSheets = [sheet]
          } catch {
            add(root, 'style', '', css)
          }
        } catch {
          // The link stays.
        }
      }
    },
  )
}
