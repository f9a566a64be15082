import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { findChromium } from '../../scripts/bench/chromium.ts'

/** Milliseconds for what a browser shows: a small machine runs several of them beside the library. */
export const PATIENCE = 60_000

/** A real browser: the machine's own, with its Chinese fonts, else the one that npm installed. */
export const startBrowser = async (): Promise<Browser> => chromium.launch(await findChromium())

/** Shows what it shows at once: the admin's transitions keep two cores busy and show a test nothing. */
export const withoutMotion = (context: BrowserContext) =>
  context.addInitScript(() => {
    const still = new CSSStyleSheet()
    still.replaceSync(
      '*, ::before, ::after { transition: none !important; animation: none !important }',
    )
    document.adoptedStyleSheets = [still]
  })
