import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '../../scripts/bench/chromium.ts'

/** Milliseconds for what a browser shows: a small machine runs several of them beside the library. */
export const PATIENCE = 60_000

/** A list of features replaces Playwright's own, of which these make a difference here. */
const SWITCHED_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'HttpsUpgrades',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  // Scripts that are parsed while they arrive are parsed again to run: a quarter of a page of the admin.
  'ScriptStreaming',
]

/**
 * A page of a test lives for seconds: compiling its scripts for speed, drawing as on a graphics card and
 * in a process of its own cost a third of all the time that the browser takes.
 */
const SHORT_LIVED = [
  '--js-flags=--no-opt --no-maglev',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--in-process-gpu',
  `--disable-features=${SWITCHED_OFF.join()}`,
]

/** A real browser: the machine's own, with its Chinese fonts, else the one that npm installed. */
export async function startBrowser(): Promise<Browser> {
  const { executablePath, args } = await findChromium()
  return chromium.launch({ executablePath, args: [...args, ...SHORT_LIVED] })
}
