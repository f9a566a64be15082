import { defineConfig } from 'astro/config'
import press from './press/adapter/index.mjs'

/** The oldest browsers we serve: WeChat's on Android, and iOS 14. */
const BROWSERS = ['chrome87', 'safari14']

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
    cacheDir: '../node_modules/.vite-site',
    build: { assetsInlineLimit: 0, target: BROWSERS, cssTarget: BROWSERS },
  },
})
