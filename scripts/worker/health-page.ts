import { html, raw } from 'hono/html'
import type { Worker } from '../../cms/publishing/worker.ts'

const NAMES: Record<string, string> = { site: '网站 Site', search: '检索 Search' }

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif }
  body { max-width: 46rem; margin: 2.5rem auto; padding: 0 1rem }
  h1 { font-size: 1.5rem }
  h2 { font-size: 1.15rem }
  table { width: 100%; border-collapse: collapse; margin: 1.5rem 0 }
  th, td { padding: .6rem .8rem; border-bottom: 1px solid #8886; text-align: left }
  th + th, td + td { text-align: right; font-variant-numeric: tabular-nums }
  [role='alert'] { border-left: 4px solid #c0392b; padding: .4rem .8rem }
  li { overflow-wrap: anywhere; margin-bottom: .4rem }
  button { font: inherit; padding: .5rem 1.2rem; border: 0; border-radius: 8px; background: #0b5d51; color: #fff; cursor: pointer }
`

/** What the worker has to say to whoever looks after the library, with a button to try again. */
export function healthPage({ followers, unread, isLeading, error }: ReturnType<Worker['health']>) {
  const parked = [
    ...unread.map((one) => ({ ...one, where: '读取 Reading' })),
    ...followers.flatMap(({ name, parked: own }) =>
      own.map((one) => ({ ...one, where: NAMES[name] ?? name })),
    ),
  ]
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>发布进程 · Publishing</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <h1>发布进程 · Publishing</h1>
        <p>${isLeading ? '运行中 · running' : '等待接替 · waiting to take over'}</p>
        ${error ? html`<p role="alert">${error}</p>` : ''}
        <table>
          <thead>
            <tr>
              <th>去向 To</th>
              <th>待处理 Waiting</th>
              <th>搁置 Parked</th>
            </tr>
          </thead>
          <tbody>
            ${followers.map(
              ({ name, waiting, parked: own }) =>
                html`<tr>
                  <td>${NAMES[name] ?? name}</td>
                  <td>${waiting}</td>
                  <td>${own.length}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        ${
          parked.length === 0
            ? html`<p>没有搁置的内容 · Nothing is parked</p>`
            : html`<h2>多次失败，已搁置 · Failed five times</h2>
                <ul>
                  ${parked.map(
                    ({ key, where, error: why }) =>
                      html`<li><strong>${where}</strong> ${key}：${why}</li>`,
                  )}
                </ul>
                <form method="post" action="/retry">
                  <button>全部重试 · Try all again</button>
                </form>`
        }
      </body>
    </html>`
}
