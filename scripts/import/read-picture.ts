import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { ProblemKind } from './problems.ts'

/** A camera's picture has 10 to 20 MB. */
const MAX_PICTURE_BYTES = 50 * 1024 ** 2
const MAX_PIXELS = 96_000_000
/** Pixels of the widest size that pages show. */
const SVG_WIDTH = 1600

const TYPES: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif', 'image/avif': 'avif',
}

export type PictureFile = { data: Buffer; name: string; extension: string; mimetype: string; size: number; sha256: string; isConverted: boolean }

/**
 * A picture as it is uploaded, named by what its content is. An SVG, which is a program, is drawn as
 * a PNG; other kinds the library does not know are refused.
 */
export async function readPicture(file: string): Promise<PictureFile | { problem: ProblemKind; detail?: string }> {
  const refused = (detail: string) => ({ problem: 'picture-unreadable' as const, detail })
  try {
    const { size } = await stat(file)
    if (size > MAX_PICTURE_BYTES) return refused(`${Math.ceil(size / 1024 ** 2)} MB > ${MAX_PICTURE_BYTES / 1024 ** 2} MB`)
    const source = await readFile(file)
    const type = (await fileTypeFromBuffer(source))?.mime
    const isSvg = (type === undefined || type === 'application/xml') && /<svg[\s>]/i.test(source.toString('utf8', 0, 4096))
    if (!isSvg && !(type && type in TYPES)) return refused(type ?? '?')
    const data = isSvg ? await drawSvg(source) : source
    // Reads the whole picture once, so that a broken one fails here and not in the middle of the import.
    await sharp(data, { limitInputPixels: MAX_PIXELS, animated: false }).stats()
    const mimetype = isSvg ? 'image/png' : type!
    return {
      data, mimetype, size: data.length, isConverted: isSvg,
      name: cleanName(file),
      extension: TYPES[mimetype]!,
      sha256: createHash('sha256').update(data).digest('hex'),
    }
  } catch (error) {
    return refused((error as Error).message.split('\n')[0] ?? '')
  }
}

async function drawSvg(source: Buffer): Promise<Buffer> {
  const { width } = await sharp(source, { limitInputPixels: MAX_PIXELS }).metadata()
  const density = Math.min(72 * (width ? SVG_WIDTH / width : 1), 1200)
  return sharp(source, { density: Math.max(density, 72), limitInputPixels: MAX_PIXELS })
    .resize({ width: SVG_WIDTH, withoutEnlargement: true })
    .png()
    .toBuffer()
}

/** The file's name without its ending, and without the hash that translation tools put into it. */
const cleanName = (file: string): string =>
  path.basename(file).replace(/\.\w+$/, '').replace(/\.[0-9a-f]{32,64}(\.[\w-]+)?$/i, '') || 'picture'
