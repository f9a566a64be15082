import { existsSync } from 'node:fs'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The machine's own browser, with its Chinese fonts, else the one that npm installed. */
export async function findChromium(): Promise<{ executablePath: string }> {
  const installed = INSTALLED.find((file) => existsSync(file))
  if (installed) return { executablePath: installed }
  const { default: packaged } = await import('@sparticuz/chromium')
  return { executablePath: await packaged.executablePath() }
}
