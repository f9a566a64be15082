import { defineConfig } from 'astro/config'
import press from './press/adapter/index.mjs'

/** The oldest browsers we serve: WeChat's on Android, and iOS 14. */
const BROWSERS = ['chrome87', 'safari14']

/**
 * Chunks that are asked for later come as they are. Vite's own helper preloads their styles, of which
 * there are none, and is as large as a tenth of the search page's code. Each importer has its own, or
 * it would be one more file to load.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  configEnvironment: () => ({ build: { modulePreload: false } }),
  resolveId: {
    filter: { id: /vite\/preload-helper\.js$/ },
    handler: (_, importer) => `\0plain-import:${importer}`,
  },
  load: {
    filter: { id: /^\0plain-import:/ },
    handler: () => 'export const __vitePreload = (load) => load()',
  },
}

/** Only what is shipped is made for them: the renderer, which runs in Node, would be slower for it. */
const shippedTarget = {
  name: 'shipped-target',
  /** @param {string} name */
  configEnvironment: (name) => (name === 'client' ? { build: { target: BROWSERS } } : undefined),
}

/** Astro is a renderer here: built once to a module, called by the press for one page at a time. */
export default defineConfig({
  site: 'http://127.0.0.1:4000',
  output: 'server',
  srcDir: '.',
  publicDir: './public',
  outDir: './dist',
  cacheDir: '../node_modules/.astro',
  adapter: press(),
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  // No inline code: one Content-Security-Policy for all pages needs no hashes.
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [plainImports, shippedTarget],
    cacheDir: '../node_modules/.vite-site',
    build: { assetsInlineLimit: 0, cssTarget: BROWSERS },
  },
})
