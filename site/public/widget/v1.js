/* <ronghe-list src="…/widget/lists/modules.json" limit="5">: a list of the library in a page of yours. */
const css = new CSSStyleSheet()
css.replaceSync(
  ':host{display:block;font:1rem/1.6 system-ui,sans-serif;color:var(--ronghe-color,inherit)}ul{list-style:none;margin:0;padding:0;display:grid;gap:var(--ronghe-gap,.75rem)}a{color:var(--ronghe-link,#0b6b5d);font-weight:600}p{margin:.15rem 0 0}',
)
class RongheList extends HTMLElement {
  async connectedCallback() {
    try {
      const answer = await fetch(this.getAttribute('src'), { credentials: 'omit' })
      if (!answer.ok) return
      const { items } = await answer.json()
      const list = document.createElement('ul')
      list.part = 'list'
      for (const { title, summary, url } of items.slice(
        0,
        Number(this.getAttribute('limit')) || 10,
      )) {
        const item = list.appendChild(document.createElement('li'))
        item.part = 'item'
        const link = item.appendChild(document.createElement('a'))
        Object.assign(link, { href: url, textContent: title, part: 'link' })
        const text = item.appendChild(document.createElement('p'))
        Object.assign(text, { textContent: summary, part: 'summary' })
      }
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
      root.adoptedStyleSheets = [css]
      root.replaceChildren(list)
    } catch {
      // The link inside the element stays: the host's page never breaks because of us.
    }
  }
}
if (!customElements.get('ronghe-list')) customElements.define('ronghe-list', RongheList)
