import { startSearchPage } from './search-page.ts'

/** `<ronghe-search data-locale="zh">`: the page's own markup becomes the search when this script runs. */
class SearchElement extends HTMLElement {
  #life: AbortController | undefined

  connectedCallback() {
    this.#life = new AbortController()
    startSearchPage(this, this.dataset.locale === 'en' ? 'en' : 'zh', this.#life.signal)
  }

  disconnectedCallback() {
    this.#life?.abort()
  }
}

customElements.define('ronghe-search', SearchElement)
