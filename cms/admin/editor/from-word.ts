/** Deepest heading of the editor, below the page's own title. */
const DEEPEST = 4

const LIST_LEVEL = /mso-list:[^;]*level(\d)/
/** A number or letter with its full stop or bracket; anything else before an item is a bullet. */
const NUMBER = /^[(（]?[\p{L}\p{N}]{1,4}[.．、)）]/u

/** Whether a page on the clipboard was copied from Word or WPS. */
export const isFromWord = (html: string): boolean =>
  /mso-|class="?Mso|schemas-microsoft-com:office:word/.test(html)

/**
 * Word's page in the elements that the editor keeps: its lists are paragraphs that only look like items,
 * its first heading is one level too high, and its pictures are files of the other machine.
 */
export function fromWord(html: string): { html: string; pictures: number } {
  const page = new DOMParser().parseFromString(html, 'text/html')
  lowerHeadings(page)
  gatherLists(page)
  const pictures = dropPictures(page)
  for (const element of page.body.querySelectorAll('[class], [style]')) {
    element.removeAttribute('class')
    const style = element.getAttribute('style') ?? ''
    element.setAttribute('style', style.replace(/\s*mso-[^;]*;?/g, ''))
  }
  return { html: page.body.innerHTML, pictures }
}

function lowerHeadings(page: Document): void {
  if (!page.querySelector('h1')) return
  for (const heading of page.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Math.min(Number(heading.tagName[1]) + 1, DEEPEST)
    const lower = page.createElement(`h${level}`)
    lower.append(...heading.childNodes)
    heading.replaceWith(lower)
  }
}

function gatherLists(page: Document): void {
  /** The list of each level that the next item may go on with. */
  let open: Element[] = []
  for (const paragraph of page.querySelectorAll('p')) {
    const level = Number(LIST_LEVEL.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 0)
    if (level === 0) continue
    if (open.length === 0 || paragraph.previousElementSibling !== open[0]) open = []
    const name = takeMarker(paragraph) ? 'ol' : 'ul'
    open.length = Math.min(open.length, level)
    if (open.length === 0) {
      const list = page.createElement(name)
      paragraph.before(list)
      open.push(list)
    }
    while (open.length < level) {
      const list = page.createElement(name)
      const parent = open.at(-1)!
      ;(parent.lastElementChild ?? parent.appendChild(page.createElement('li'))).append(list)
      open.push(list)
    }
    const item = page.createElement('li')
    item.append(...paragraph.childNodes)
    open.at(-1)!.append(item)
    paragraph.remove()
  }
}

/** Takes the number or bullet away that Word writes before an item; true for a number. */
function takeMarker(paragraph: Element): boolean {
  const markers = [...paragraph.querySelectorAll('span')].filter((one) =>
    /mso-list:\s*Ignore/i.test(one.getAttribute('style') ?? ''),
  )
  const words = markers[0]?.textContent?.trim() ?? ''
  for (const marker of markers) marker.remove()
  return NUMBER.test(words)
}

function dropPictures(page: Document): number {
  const pictures = page.querySelectorAll('img')
  for (const picture of pictures) picture.remove()
  return pictures.length
}
