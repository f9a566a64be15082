import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Made by builds or tools, so no part of what a build depends on. */
const SKIPPED = new Set(['node_modules', 'dist', 'next-env.d.ts'])

/** A hash over the names and contents of all files below these folders (or of these files). */
export function hashSources(root: string, places: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of places.flatMap((place) => filesIn(root, place)).sort()) {
    const content = readFileSync(path.join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesIn(root: string, place: string): string[] {
  if (statSync(path.join(root, place)).isFile()) return [place]
  return readdirSync(path.join(root, place), { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name) && !name.startsWith('.'))
    .flatMap((entry) => {
      const within = path.join(place, entry.name)
      if (entry.isDirectory()) return filesIn(root, within)
      return entry.isFile() ? [within] : []
    })
}
