import { registerHooks } from 'node:module'

/** A module of a package that consists of ES modules alone; what its package brings along need not be one. */
const ES_MODULE =
  /\/node_modules\/(?:drizzle-orm|payload|@payloadcms\/[^/]+)\/(?!.*\/node_modules\/).*\.js$/

/**
 * Resolves what modules of Payload and drizzle-orm import of each other within their package without asking
 * its package.json: Node looks that file up, and parses drizzle-orm's 180 kB of exports, again for each
 * import. That was more than half of the time that a process took to open the library (2.8 of 5.3 s).
 */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && ES_MODULE.test(context.parentURL ?? '')) {
      const { href } = new URL(specifier, context.parentURL)
      if (ES_MODULE.test(href)) return { url: href, format: 'module', shortCircuit: true }
    }
    return next(specifier, context)
  },
})
