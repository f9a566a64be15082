import { open } from 'node:fs/promises'
import { locate } from './locate.ts'

/** Bytes at the beginning of a file that hold what it says of itself. */
const HEAD = 4096

type Described = {
  permalink: string
  release: string
  /** Whether the ledger may name the path of a page that embeds it. */
  recordsPath: boolean
}

/** What a written page, or the data of an element, says it shows: a resource and its release. */
export async function described(siteDir: string, urlPath: string): Promise<Described | undefined> {
  const located = urlPath ? await locate(siteDir, urlPath) : undefined
  const form = FORMS.find(({ ending }) => located?.file.endsWith(ending))
  if (!located || !form) return undefined
  const file = await open(located.file)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    const head = buffer.toString('utf8', 0, bytesRead)
    const { permalink, release } = form.what.exec(head)?.groups ?? {}
    return permalink && release
      ? { permalink, release, recordsPath: form.path.test(head) }
      : undefined
  } finally {
    await file.close()
  }
}

/** site/layouts/*.astro and site/widgets/item-endpoint.ts write these. */
const FORMS = [
  {
    ending: '.html',
    what: /<meta name="release" content="(?<permalink>[\w-]+) (?<release>\d+)"/,
    path: /<meta name="ledger" content="path"/,
  },
  {
    ending: '.json',
    what: /^\{"version":1,"release":(?<release>\d+),.*?"item":\{"id":"(?<permalink>[\w-]+)"/,
    path: /^[^[]*"recordsPath":true/,
  },
]
