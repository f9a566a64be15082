import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '../../scripts/bench/chromium.ts'

/** Milliseconds for what a browser shows: a small machine runs several of them beside the library. */
export const PATIENCE = 60_000

/**
 * A page of a test lives for seconds: compiling its scripts for speed, drawing as on a graphics card and
 * in a process of its own cost a third of all the time that the browser takes.
 */
const SHORT_LIVED = [
  '--js-flags=--no-opt --no-maglev',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--in-process-gpu',
]

/** A real browser: the machine's own, with its Chinese fonts, else the one that npm installed. */
export async function startBrowser(): Promise<Browser> {
  const { executablePath, args } = await findChromium()
  return chromium.launch({ executablePath, args: [...args, ...SHORT_LIVED] })
}
