import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '../../scripts/bench/chromium.ts'

/** Milliseconds for what a browser shows: a small machine runs several of them beside the library. */
export const PATIENCE = 60_000

/** A real browser: the machine's own, with its Chinese fonts, else the one that npm installed. */
export const startBrowser = async (): Promise<Browser> => chromium.launch(await findChromium())
