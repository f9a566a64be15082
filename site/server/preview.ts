import { type Context, Hono } from 'hono'

type Options = {
  /** The worker, which draws drafts; without it there is no preview. */
  workerUrl?: string
  onError: (error: unknown) => void
}

/** Milliseconds that a page of a draft may take. */
const PATIENCE = 20_000

const NO_COPY = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' }

/**
 * Shows drafts to those whom the CMS gave a signed address, by asking the worker: it alone can check the
 * signature and read drafts. Nothing of them is written or kept here.
 */
export function preview({ workerUrl, onError }: Options): Hono {
  const app = new Hono()
  app.get('/:token{[\\w-]+\\.[\\w-]+}/*', async (c) => {
    if (!workerUrl) return away(c)
    try {
      const answer = await fetch(workerUrl + c.req.path, {
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
      })
      const kept = ['Content-Type', 'Content-Disposition', 'Location'].flatMap((name) => {
        const value = answer.headers.get(name)
        return value ? [[name, value] as [string, string]] : []
      })
      return new Response(answer.body, {
        status: answer.status,
        headers: { ...Object.fromEntries(kept), ...NO_COPY },
      })
    } catch (error) {
      onError(new Error('A draft could not be shown', { cause: error }))
      return away(c)
    }
  })
  return app
}

const away = (c: Context) =>
  c.text(
    '预览暂时无法显示：发布进程没有运行，请稍后再试 / No preview just now: the worker is not running; try again later\n',
    503,
    NO_COPY,
  )
