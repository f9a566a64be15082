import { setTimeout as sleep } from 'node:timers/promises'
import { createLease } from '../cms/publishing/lease.ts'
import { runCommand } from './command.ts'
import { enterLibrary, type Environment } from './environment.ts'
import { ExpectedError } from './expected-error.ts'
import { readOptions } from './options.ts'
import { openPublishing } from './publishing.ts'

/** Milliseconds between two looks at how far it is. */
const PAUSE = 500

/*
 * `npm run press -- --all`: writes every page of the site anew, also while the library runs: the old
 * pages stand until the new ones take their places, and releases go first. Without `--all` only what
 * was left undone.
 */
await runCommand(async () => {
  const options = readOptions(undefined, { all: 'boolean' })
  const isAll = options.own.all === true
  process.env.PAYLOAD_LOG_LEVEL ??= 'error'
  const environment = await enterLibrary(options)
  const began = performance.now()
  const pages = (await leftAt(environment.workerUrl))
    ? await byTheWorker(environment, isAll)
    : await byOurselves(environment, isAll)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`已写出 ${pages} 个页面 · ${pages} pages were written, ${seconds} s`)
})

type Figures = { pages: number; left: number }

/** What the site's follower of a running worker says; undefined where none runs. */
async function leftAt(workerUrl: string): Promise<Figures | undefined> {
  const answer = await fetch(`${workerUrl}/healthz`, { signal: AbortSignal.timeout(5000) }).catch(
    () => undefined,
  )
  if (!answer?.ok) return undefined
  const { followers } = (await answer.json()) as { followers: { figures: Partial<Figures> }[] }
  const figures = followers.map((one) => one.figures).find(({ left }) => left !== undefined)
  return { pages: figures?.pages ?? 0, left: figures?.left ?? 0 }
}

async function byTheWorker({ workerUrl }: Environment, isAll: boolean): Promise<number> {
  const before = await leftAt(workerUrl)
  if (isAll) await fetch(`${workerUrl}/press`, { method: 'POST' })
  for (let last = Infinity; ;) {
    const now = await leftAt(workerUrl)
    if (!now || !before)
      throw new ExpectedError(
        '发布进程已结束：它再次启动后会接着写出余下的页面',
        'The worker has ended: it writes what is left after its next start',
      )
    if (now.left === 0) return now.pages - before.pages
    if (now.left < last) tell(now.left)
    last = now.left
    await sleep(PAUSE)
  }
}

async function byOurselves(environment: Environment, isAll: boolean): Promise<number> {
  const publishing = await openPublishing(environment)
  const { payload, followers } = publishing
  const lease = createLease({ payload, name: 'worker' })
  if (!(await lease.renew()))
    throw new ExpectedError(
      '发布进程正在另一台机器上运行，请在那里执行本命令',
      'The worker of this library runs on another machine; run this command there',
    )
  const keeping = setInterval(() => void lease.renew(), lease.interval)
  const telling = setInterval(() => tell(figures().left), 4 * PAUSE)
  const figures = () => ({ pages: 0, left: 0, ...site?.figures?.() })
  const site = followers.find((one) => 'redo' in one)
  try {
    if (isAll) await site?.redo?.()
    await site?.tend?.(() => lease.isHeld())
    return figures().pages
  } finally {
    for (const timer of [keeping, telling]) clearInterval(timer)
    for (const follower of followers) await follower.close?.()
    await lease.release()
    await publishing.close()
  }
}

function tell(left: number): void {
  process.stderr.write(`  还有 ${left} 项的页面待写 · the pages of ${left} items are left\n`)
}
