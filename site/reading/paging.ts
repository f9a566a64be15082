/** Resources on a page of a list; also the length of the blocks that pages depend on. */
export const PAGE_SIZE = 24

/**
 * How many archive pages a list has beside its front page. They are counted from the oldest resource
 * and always full, so that a new resource changes none of them. The front page holds the rest: fewer
 * than two pages' worth.
 */
export const archivePages = (size: number): number => Math.max(0, Math.floor(size / PAGE_SIZE) - 1)

/** The part of a list, oldest first, that a page shows; without a number the front page. */
export function pageRange(size: number, page?: number): { from: number; to: number } {
  return page
    ? { from: (page - 1) * PAGE_SIZE, to: page * PAGE_SIZE }
    : { from: archivePages(size) * PAGE_SIZE, to: size }
}
