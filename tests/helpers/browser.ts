import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A real browser: the machine's own, with its Chinese fonts, else the one that npm installed. */
export async function startBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((file) => existsSync(file))
  if (installed) return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] })
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packaged.executablePath(), args: packaged.args })
}
