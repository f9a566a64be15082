import { execFileSync } from 'node:child_process'
import { glob, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { uploadsInFolder } from '../../../cms/storage/folder.ts'
import { openLibrary } from '../../../cms/publishing/library.ts'
import { createSiteFollower } from '../../../site/press/follower.ts'
import { handsOn } from '../../press-hand.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
/** Pages, feeds and sitemap; pictures and other released files are no part of the comparison. */
const TEXTS = '**/*.{html,xml,json,txt}'

/** Seconds of a full press of a library's pages, and of Hugo for the same paths where it is installed. */
export async function timeFullPress(
  dataDir: string,
): Promise<{ seconds: number; hugo?: number; pages: number }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ronghe-press-'))
  const outDir = path.join(folder, 'site')
  const file = path.join(dataDir, 'published.db')
  const library = openLibrary(file)
  try {
    const began = performance.now()
    const follower = await createSiteFollower({
      library,
      buildDir: path.join(ROOT, 'site/dist'),
      outDir,
      uploads: uploadsInFolder(path.join(dataDir, 'uploads')),
      siteUrl: 'http://127.0.0.1:4000',
      database: new DatabaseSync(path.join(folder, 'pages.db')),
      startHand: handsOn(file),
    })
    await follower.tend?.(() => true)
    const seconds = (performance.now() - began) / 1000
    const pages = follower.figures?.().pages ?? 0
    await follower.close?.()
    return { seconds, pages, ...(hasHugo() && { hugo: await timeHugo(outDir, folder) }) }
  } finally {
    library.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function hasHugo(): boolean {
  try {
    execFileSync('hugo', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const LAYOUT = '{{ .Params.head | safeHTML }}{{ .RawContent | safeHTML }}'

/** Content files of the same size are made before the clock starts. Throws where the bytes differ by a tenth. */
async function timeHugo(outDir: string, folder: string): Promise<number> {
  const hugo = path.join(folder, 'hugo')
  const layouts = path.join(hugo, 'layouts/_default')
  await mkdir(layouts, { recursive: true })
  await writeFile(path.join(layouts, 'single.html'), LAYOUT)
  await writeFile(
    path.join(hugo, 'config.json'),
    JSON.stringify({
      baseURL: 'http://127.0.0.1/',
      disableKinds: ['home', 'section', 'taxonomy', 'term', 'RSS', 'sitemap', '404', 'robotsTXT'],
    }),
  )
  let [bytes, number] = [0, 0]
  for await (const name of glob(TEXTS, { cwd: outDir })) {
    if (name.endsWith('.http.json')) continue
    const text = await readFile(path.join(outDir, name), 'utf8')
    const split = text.indexOf('<main')
    const [head, body] = split > 0 ? [text.slice(0, split), text.slice(split)] : ['', text]
    const url = `/${name.replace(/(^|\/)index\.html$/, '$1')}`
    const section = path.join(hugo, 'content', `${number % 200}`)
    await mkdir(section, { recursive: true })
    await writeFile(
      path.join(section, `${number++}.html`),
      `${JSON.stringify({ title: name, url, head })}\n\n${body}`,
    )
    bytes += Buffer.byteLength(text)
  }
  const began = performance.now()
  execFileSync('hugo', ['--source', hugo, '--quiet'], { stdio: ['ignore', 2, 2] })
  const seconds = (performance.now() - began) / 1000
  const written = await sizeOf(path.join(hugo, 'public'))
  if (Math.abs(written - bytes) > bytes / 10)
    throw new Error(`Hugo wrote ${written} bytes where the press wrote ${bytes}`)
  return seconds
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  for await (const name of glob(TEXTS, { cwd: folder }))
    bytes += (await stat(path.join(folder, name))).size
  return bytes
}
