import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isAbsent } from './locate.ts'

/** How a written file is answered where that is not plainly with 200. */
export type Sidecar = {
  status: number
  location?: string
  /** The only hosts on whose pages it may stand, with those below them. */
  embedders?: string[]
}

const READ_FOR = ['.html', '.json', '.xml', '.txt']

/** The sidecar `x.http.json` of a written page `x.html`, if it has one. */
export async function readSidecar(file: string): Promise<Sidecar | undefined> {
  const extension = path.extname(file)
  if (!READ_FOR.includes(extension)) return undefined
  try {
    const text = await readFile(`${file.slice(0, -extension.length)}.http.json`, 'utf8')
    return JSON.parse(text) as Sidecar
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw new Error(`The sidecar of ${file} cannot be read; press the site again`, { cause: error })
  }
}
