import { element, link, nameOf, part } from './dom.ts'
import { draw } from './draw.ts'

/** The links of a box that stands only where it has some. */
export function showLinks(
  box: HTMLElement,
  links: readonly { href: string; name: string }[],
): void {
  box.hidden = links.length === 0
  draw(
    part(box, 'ul'),
    links.map(({ href, name }) => element('li', '', link(href, nameOf(name)))),
  )
}
