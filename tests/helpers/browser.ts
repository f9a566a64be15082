import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '../../scripts/bench/chromium.ts'

/** A real browser: the machine's own, with its Chinese fonts, else the one that npm installed. */
export const startBrowser = async (): Promise<Browser> => chromium.launch(await findChromium())
