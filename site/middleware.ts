import type { MiddlewareHandler } from 'astro'

/** Hands a page's error to who asked for the page, instead of an error page for readers. */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  try {
    return await next()
  } catch (error) {
    locals.failure = error instanceof Error ? error : new Error(String(error))
    return new Response(null, { status: 500 })
  }
}
