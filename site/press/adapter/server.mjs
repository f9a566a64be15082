import { createApp } from 'astro/app/entrypoint'

const app = createApp({ streaming: false })

/**
 * Renders one page; `locals` holds the reader, the locale and whose page it is.
 *
 * @param {Request} request
 * @param {App.Locals} locals
 */
export const render = (request, locals) => app.render(request, { locals, addCookieHeader: false })
