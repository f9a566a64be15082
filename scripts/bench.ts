import type { Suite } from './bench/figure.ts'
import { runCommand } from './command.ts'
import { ExpectedError } from './expected-error.ts'
import { readOptions } from './options.ts'

/** Each suite is a file of its own, loaded only when it is asked for. */
const SUITES: Record<string, () => Promise<{ run: Suite }>> = {
  pages: () => import('./bench/pages.ts'),
  publish: () => import('./bench/publish.ts'),
  relevance: () => import('./bench/relevance.ts'),
  search: () => import('./bench/search.ts'),
}

/*
 * `npm run bench -- SUITE [--resources N]`: measures and prints one JSON object a line,
 * `{"suite","name","value","unit","baseline","ratio"}`, or all figures of a page; everything else goes to
 * standard error.
 */
await runCommand(async () => {
  const place = readOptions(undefined, { resources: 'string' })
  const { rest, own } = place
  const [name = ''] = rest
  const load = Object.hasOwn(SUITES, name) ? SUITES[name] : undefined
  if (!load || rest.length > 1) {
    const known = Object.keys(SUITES).join(' ')
    throw new ExpectedError(
      `请写明一个测量项目，可用的有：${known}`,
      `Name one suite; known are: ${known}`,
    )
  }
  const { run } = await load()
  for await (const figure of run({ resources: countOf(own.resources), place }))
    console.log(JSON.stringify(figure))
})

function countOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const count = Number(value)
  if (Number.isSafeInteger(count) && count > 0) return count
  throw new ExpectedError(
    `--resources 应为正整数：${value}`,
    `--resources must be a whole number above 0: ${value}`,
  )
}
