import { randomBytes } from 'node:crypto'
import type { ImageSize } from 'payload'

/**
 * The name of one width of a picture. Names of uploads are unlike each other and unlike these, but
 * `a.jpg` and `a.png` would have the same widths, and the later one would be shown as the earlier.
 */
export const sizeName: ImageSize['generateImageName'] = ({
  originalName,
  width,
  height,
  extension,
}) => `${originalName}-${width}x${height}-${randomBytes(4).toString('hex')}.${extension}`

/** `a-480x270.png` as `a-480×270.png`, which is no name of a width. */
export const unlikeSizes = (name: string): string =>
  name.replace(/-(\d+)x(\d+)(?=(-[0-9a-f]{8})?\.[^.]*$)/i, '-$1×$2')
