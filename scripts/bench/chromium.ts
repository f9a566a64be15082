import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { replaceFile } from '../../site/press/output.ts'

/** The shell without windows comes first: it draws the same pages with half the processor's time. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The machine's own browser, with its Chinese fonts, else the one that npm installed. */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const installed = INSTALLED.find((file) => existsSync(file))
  return { executablePath: installed ?? (await unpackChromium()), args: ['--no-sandbox'] }
}

/**
 * The shell of the npm package, unpacked beside its archive. The package's own door is not taken, since it
 * is made for functions in a cloud: its arguments put all into one process, which dies with the first page
 * that closes, and switch the web's security off; two who unpack at once take each other's half for the whole.
 */
async function unpackChromium(): Promise<string> {
  const folder = fileURLToPath(new URL('../bin', import.meta.resolve('@sparticuz/chromium')))
  const executablePath = path.join(folder, 'headless-shell')
  if (existsSync(executablePath)) return executablePath
  await replaceFile(folder, executablePath, (to) =>
    pipeline(
      createReadStream(path.join(folder, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(to, { mode: 0o755 }),
    ),
  )
  return executablePath
}
