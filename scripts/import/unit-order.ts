/** The units that are there keep their order; new ones stand after the one that the folder has before them. */
export function mergedOrder(present: readonly string[], planned: readonly string[]): string[] {
  const order = [...present]
  for (const [index, id] of planned.entries()) {
    if (order.includes(id)) continue
    const previous = order.indexOf(planned[index - 1] ?? '')
    order.splice(index === 0 ? 0 : previous + 1, 0, id)
  }
  return order
}
