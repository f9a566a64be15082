/**
 * Makes the children of `parent` like `fresh`. One of the same key (`data-key`), else of the same place,
 * stays and takes on what differs. One that has the focus is never moved; when it goes, its neighbour
 * takes the focus, or what is around the list.
 */
export function draw(parent: Element, fresh: readonly Node[]): void {
  const old = Array.from(parent.childNodes)
  const focused = old.findIndex((one) => one.contains(document.activeElement))
  const drawn = fresh.map((node, at) => {
    const key = keyOf(node)
    const same = key ? old.find((one) => keyOf(one) === key) : old[at]
    return same?.nodeName === node.nodeName ? become(same, node) : node
  })
  for (const one of old) if (!drawn.includes(one)) one.remove()
  const still = drawn.indexOf(old[focused]!)
  if (drawn.some((one, at) => parent.childNodes[at] !== one))
    drawn.forEach((one, at) => {
      if (at !== still) parent.insertBefore(one, at < still ? drawn[still]! : null)
    })
  if (focused < 0 || still >= 0) return
  const next = drawn[Math.min(focused, drawn.length - 1)] as HTMLElement | undefined
  const heir = next?.querySelector?.<HTMLElement>('a, input') ?? parent.closest('[tabindex]')
  heir?.focus({ preventScroll: true })
}

/** The old node with the attributes, state and children of the fresh one. */
function become(old: ChildNode, fresh: Node): ChildNode {
  if (!(old instanceof Element && fresh instanceof Element)) {
    old.nodeValue = fresh.nodeValue
    return old
  }
  for (const { name } of Array.from(old.attributes))
    if (!fresh.hasAttribute(name)) old.removeAttribute(name)
  for (const { name, value } of Array.from(fresh.attributes)) old.setAttribute(name, value)
  if (old instanceof HTMLInputElement) old.checked = (fresh as HTMLInputElement).checked
  draw(old, Array.from(fresh.childNodes))
  return old
}

const keyOf = (node: Node): string | undefined => (node as HTMLElement).dataset?.key
