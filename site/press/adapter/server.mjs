import { createApp } from 'astro/app/entrypoint'

const app = createApp({ streaming: false })

// Asked for again for each page, a module costs a walk through the loader.
for (const [component, load] of app.manifest.pageMap ?? []) {
  /** @type {ReturnType<typeof load> | undefined} */
  let loaded
  app.manifest.pageMap?.set(component, () => (loaded ??= load()))
}

/**
 * Renders one page; `locals` holds the reader, the locale and whose page it is.
 *
 * @param {Request} request
 * @param {App.Locals} locals
 */
export const render = (request, locals) => app.render(request, { locals, addCookieHeader: false })
