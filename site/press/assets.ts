import { copyFile, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { hashOf } from './hash.ts'
import { replaceFile, unlessAbsent } from './output.ts'

export type Asset = { key: string; file: string; hash: string }

/** The files that the build made for browsers, by the path they are served under. */
export async function assetsOf(buildDir: string): Promise<Asset[]> {
  return filesIn(path.join(buildDir, 'client'))
}

/** A hash of all the code that pages come from. */
export async function codeHash(buildDir: string): Promise<string> {
  const parts = await Promise.all(
    ['server', 'client'].map((part) => filesIn(path.join(buildDir, part))),
  )
  return hashOf(
    parts
      .flat()
      .map(({ key, hash }) => `${key} ${hash}`)
      .join('\n'),
  )
}

async function filesIn(folder: string): Promise<Asset[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const assets = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name)
      const key = `/${path.relative(folder, file).split(path.sep).join('/')}`
      return { key, file, hash: hashOf(await readFile(file)) }
    })
  return (await Promise.all(assets)).sort((a, b) => (a.key < b.key ? -1 : 1))
}

export const placeAsset = (outDir: string, { key, file }: Asset): Promise<void> =>
  replaceFile(outDir, path.join(outDir, key), (to) => copyFile(file, to))

/** Deletes hashed assets of earlier builds; no page may name them any more. */
export async function dropOldAssets(outDir: string, assets: readonly Asset[]): Promise<void> {
  const known = new Set(assets.map(({ key }) => key))
  const folder = path.join(outDir, '_astro')
  for (const name of await readdir(folder).catch(unlessAbsent([])))
    if (!known.has(`/_astro/${name}`)) await rm(path.join(folder, name))
}
