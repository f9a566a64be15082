import { html } from 'hono/html'
import type { Worker } from '../../cms/publishing/worker.ts'

const NAMES: Record<string, string> = { site: '网站 Site', search: '检索 Search' }

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
        <meta name="viewport" content="width=device-width" />
        <title>发布进程 · Publishing</title>
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
