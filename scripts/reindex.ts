import path from 'node:path'
import { openLibrary } from '../cms/publishing/library.ts'
import { createSearchFollower } from '../search/follower.ts'
import { rotateSearchKey } from '../search/keys.ts'
import { runCommand } from './command.ts'
import { enterLibrary } from './environment.ts'
import { ExpectedError } from './expected-error.ts'
import { readOptions } from './options.ts'
import { withSearch } from './with-search.ts'

/*
 * `npm run reindex`: builds the search indexes anew beside the live ones and swaps them, also while the
 * library runs. `-- --rotate-key`: gives the public server a new search key and ends the old one.
 */
await runCommand(async () => {
  const options = readOptions(undefined, { 'rotate-key': 'boolean' })
  const environment = await enterLibrary(options)
  const { searchUrl: url, masterKey, dataDir } = environment
  await withSearch(environment, async () => {
    if (options.own['rotate-key']) {
      await rotateSearchKey(url, masterKey)
      console.log('检索密钥已更换 · The search key is another one now')
      return
    }
    const library = openLibrary(path.join(dataDir, 'published.db'))
    try {
      if (Array.from(library.keys()).length === 0)
        throw new ExpectedError(
          '资源库的发布记录是空的：请先运行 npm start 或 npm run verify -- --repair',
          'Nothing is recorded as published: run npm start or npm run verify -- --repair first',
        )
      const started = performance.now()
      await createSearchFollower({ library, url, masterKey }).rebuild()
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      console.log(`索引已重建 · The indexes are built anew, ${seconds} s`)
    } finally {
      library.close()
    }
  })
})
