/**
 * What stands at a form's `path` (`statements.0.statement`) in another reading of the document. Rows
 * are found by their ids, which `idOf` tells of a place in the form, since rows may have been moved.
 */
export function valueAt(
  document: unknown,
  path: string,
  idOf: (place: string) => unknown,
): unknown {
  const steps = path.split('.')
  return steps.reduce<unknown>((value, step, index) => {
    if (Array.isArray(value)) {
      const id = idOf(steps.slice(0, index + 1).join('.'))
      return value.find((row: { id?: unknown } | null) => id !== undefined && row?.id === id)
    }
    return (value as Record<string, unknown> | null | undefined)?.[step]
  }, document)
}
