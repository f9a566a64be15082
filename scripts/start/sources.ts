import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Made by builds or tools, so no part of what a build depends on. */
const SKIPPED = new Set(['node_modules', 'dist', 'next-env.d.ts'])

/** A hash over the names and contents of all files below these folders (or of these files). */
export async function hashSources(root: string, places: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const file of await sourceFiles(root, places)) {
    hash.update(`${file}\0`)
    hash.update(
      createHash('sha256')
        .update(await readFile(path.join(root, file)))
        .digest(),
    )
  }
  return hash.digest('hex')
}

async function sourceFiles(root: string, places: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const place of places) {
    if (path.extname(place)) files.push(place)
    const found = glob('**', {
      cwd: path.join(root, place),
      withFileTypes: true,
      exclude: ({ name }) => SKIPPED.has(name) || name.startsWith('.'),
    })
    for await (const entry of found)
      if (entry.isFile()) files.push(path.relative(root, path.join(entry.parentPath, entry.name)))
  }
  return files.sort()
}
