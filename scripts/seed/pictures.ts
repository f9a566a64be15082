import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import sharp from 'sharp'

const SIZE = { width: 1280, height: 720 }

/** A colour of its own for each field, as degrees of the colour circle. */
const HUES: Record<string, number> = {
  robotics: 172,
  cnc: 212,
  nev: 128,
  ecommerce: 22,
  nursing: 334,
  logistics: 42,
}

/** Draws pictures by name and uploads each once a project. */
export function createPictures(payload: Payload) {
  const known = new Map<string, string>()
  return async ({
    project,
    name,
    alt,
  }: {
    project: string
    name: string
    alt: { zh: string; en?: string }
  }): Promise<string> => {
    const key = `${project}/${name}`
    const before = known.get(key)
    if (before) return before
    const data = await sharp(Buffer.from(drawing(name)))
      .png()
      .toBuffer()
    const { id } = await payload.create({
      collection: 'media',
      data: { project, alt: alt.zh, licence: 'CC-BY-NC-SA-4.0', credit: '融合资源库' },
      file: { data, mimetype: 'image/png', name: `${name}.png`, size: data.length },
      overrideAccess: true,
    })
    if (alt.en)
      await payload.update({
        collection: 'media',
        id,
        locale: 'en',
        data: { alt: alt.en },
        overrideAccess: true,
      })
    known.set(key, id)
    return id
  }
}

/** An abstract technical drawing, the same for the same name, without letters: no font is needed. */
export function drawing(name: string): string {
  const bytes = createHash('sha512').update(name).digest()
  const at = (index: number, below: number) =>
    ((bytes[index % bytes.length]! << 8) | bytes[(index + 1) % bytes.length]!) % below
  const hue = HUES[name.split('-')[0] ?? ''] ?? at(0, 360)
  const colour = (lightness: number, shift = 0) =>
    `hsl(${(hue + shift + 360) % 360} 45% ${lightness}%)`
  const grid = Array.from(
    { length: 16 },
    (_, index) => `<path d="M${index * 80} 0V720M0 ${index * 80}H1280"/>`,
  ).join('')
  const machines = Array.from({ length: 5 }, (_, index) => {
    const x = 90 + index * 230 + at(index * 3, 60)
    const y = 240 + at(index * 5 + 1, 220)
    const size = 70 + at(index * 7 + 2, 80)
    return index % 2
      ? `<g fill="${colour(58, index * 8)}"><circle cx="${x}" cy="${y}" r="${size / 1.5}"/><circle cx="${x}" cy="${y}" r="${size / 3}" fill="${colour(90)}"/></g>`
      : `<g fill="${colour(42, -index * 6)}"><rect x="${x - size / 2}" y="${y}" width="${size}" height="${size * 1.4}" rx="14"/><rect x="${x - 9}" y="${y - size}" width="18" height="${size}" rx="9"/><circle cx="${x}" cy="${y - size}" r="16" fill="${colour(70)}"/></g>`
  }).join('')
  const path = Array.from(
    { length: 6 },
    (_, index) => `${index ? 'L' : 'M'}${100 + index * 215} ${180 + at(index * 4 + 9, 380)}`,
  ).join(' ')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"><rect width="100%" height="100%" fill="${colour(92)}"/>` +
    `<g stroke="${colour(84)}" fill="none">${grid}</g>${machines}<path d="${path}" fill="none" stroke="${colour(28)}" stroke-width="6" stroke-dasharray="18 14"/></svg>`
  )
}
