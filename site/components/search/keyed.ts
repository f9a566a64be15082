type Keyed<T, E extends HTMLElement> = {
  items: readonly T[]
  key: (item: T) => string
  create: (item: T) => E
  update: (made: E, item: T) => void
}

/**
 * Makes the children of `parent` those of `items` in their order. An element stays the same for the same
 * key, and one that has the focus is never moved: the others are put around it, so focus is not lost.
 */
export function keyed<T, E extends HTMLElement>(
  parent: HTMLElement,
  { items, key, create, update }: Keyed<T, E>,
): void {
  const known = new Map(
    Array.from(parent.children, (child) => [(child as HTMLElement).dataset.key, child as E]),
  )
  const wanted = items.map((item) => {
    const made = known.get(key(item)) ?? create(item)
    made.dataset.key = key(item)
    update(made, item)
    return made
  })
  for (const child of Array.from(parent.children)) if (!wanted.includes(child as E)) child.remove()
  if (wanted.every((made, index) => parent.children[index] === made)) return
  const focused = wanted.findIndex((made) => made.contains(document.activeElement))
  const still = wanted[focused] ?? null
  for (const made of wanted.slice(0, Math.max(focused, 0))) parent.insertBefore(made, still)
  for (const made of wanted.slice(focused + 1)) parent.append(made)
}
