import { createApp } from 'astro/app/entrypoint'

const app = createApp({ streaming: false })

/** Renders one page; `locals` holds the reader, the locale and the record that the page is about. */
export const render = (request, locals) => app.render(request, { locals, addCookieHeader: false })
