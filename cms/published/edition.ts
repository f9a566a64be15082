import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Stands for how something is made: a hash of these files, and of the TypeScript files in these folders. */
export function editionOf(...places: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesIn)) hash.update(readFileSync(file))
  return hash.digest('base64url')
}

function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place]
  const names = readdirSync(place).filter((name) => name.endsWith('.ts'))
  return names.sort().map((name) => path.join(place, name))
}
