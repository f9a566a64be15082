/** A page that could not be made; `cause` says why. */
export class PageError extends Error {
  override name = 'PageError'
  readonly path: string

  constructor(path: string, cause: unknown) {
    super(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.path = path
  }
}

/** Runs `work` for a page; its error, which must not stop the other pages, is returned. */
export const attempt = (path: string, work: () => Promise<unknown>): Promise<PageError[]> =>
  work().then(
    () => [],
    (error: unknown) => [error instanceof PageError ? error : new PageError(path, error)],
  )

/** How many pages a message names; the errors themselves are all there. */
const NAMED = 5

/** Throws when there are any, after all else was done. */
export function throwTogether(errors: readonly PageError[]): void {
  if (errors.length === 0) return
  const names = errors
    .slice(0, NAMED)
    .map(({ path }) => path)
    .join(', ')
  const more = errors.length > NAMED ? ' …' : ''
  throw new AggregateError(
    errors,
    `${errors.length} 个页面无法写入 / ${errors.length} pages could not be written: ${names}${more}`,
  )
}
