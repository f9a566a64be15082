import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { readBucket } from '../cms/env.ts'
import { publishedSource } from '../cms/published/source.ts'
import { DamagedLibraryError } from '../cms/publishing/damaged-library.ts'
import type { Follower } from '../cms/publishing/follower.ts'
import { openLibrary, type WritableLibrary } from '../cms/publishing/library.ts'
import { openUploads } from '../cms/storage.ts'
import { createSearchFollower } from '../search/follower.ts'
import { createSiteFollower } from '../site/press/follower.ts'
import { ExpectedError } from './expected-error.ts'
import type { Environment } from './environment.ts'
import { openPayload } from './library.ts'
import { handsOn } from './press-hand.ts'

/**
 * Everything between the database and what readers see, put together for one process. A published library
 * that is damaged is made anew, or an ExpectedError where `isMended` says no.
 */
export async function openPublishing(environment: Environment, { isMended = true } = {}) {
  const { dataDir, siteDir, siteUrl, searchUrl, masterKey, timeZone } = environment
  if (!existsSync(SITE_BUILD))
    throw new ExpectedError(
      '网站还没有构建：请先运行 npm run build',
      'The site is not built: run npm run build first',
    )
  const payload: Payload = await openPayload()
  const libraryFile = path.join(dataDir, 'published.db')
  const library = openDerived(libraryFile, isMended)
  const uploads = await openUploads({ dataDir, bucket: readBucket() })
  const site = await createSiteFollower({
    library,
    buildDir: SITE_BUILD,
    outDir: siteDir,
    uploads,
    siteUrl,
    database: library.connection,
    startHand: handsOn(libraryFile),
  })
  const search = createSearchFollower({
    library,
    url: searchUrl,
    masterKey,
    database: library.connection,
  })
  // In the order in which they begin: a page is there sooner than the engine has indexed anything.
  const followers: Follower[] = [site, search]
  return {
    payload,
    library,
    libraryFile,
    site,
    uploads,
    followers,
    ...publishedSource(payload, timeZone),
    async close() {
      library.close()
      await payload.destroy()
    },
  }
}

const SITE_BUILD = path.resolve(import.meta.dirname, '../site/dist')

/** published.db is derived: a damaged one is dropped, and reconcile fills the new one. */
function openDerived(file: string, isMended: boolean): WritableLibrary {
  try {
    return openLibrary(file)
  } catch (error) {
    if (!(error instanceof DamagedLibraryError)) throw error
    if (!isMended)
      throw new ExpectedError(
        `已发布内容库 ${file} 已损坏；用 npm run verify -- --repair 重新生成`,
        `The published library ${file} is damaged; npm run verify -- --repair makes it anew`,
        { cause: error },
      )
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    return openLibrary(file)
  }
}
