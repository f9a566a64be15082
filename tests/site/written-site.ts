import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createPublicServer } from '../../site/server/server.ts'
import type { PublicServerOptions } from '../../site/server/options.ts'
import { freePort } from '../helpers/ports.ts'
import { sampleLibrary } from '../fixtures/records.ts'
import { tryingRecords } from '../fixtures/trying-records.ts'
import { startSite } from '../helpers/site.ts'

/** The sample library with all that is hard to show, written and served by the real public server. */
export async function startWrittenSite(options: Partial<PublicServerOptions> = {}) {
  const uploads = await mkdtemp(path.join(os.tmpdir(), 'ronghe-uploads-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const library = sampleLibrary(await tryingRecords(uploads))
  const site = await startSite(library, uploads, url)
  await site.follower.settled()
  const server = createPublicServer({
    siteDir: site.outDir,
    siteUrl: url,
    searchUrl: 'http://127.0.0.1:9',
    searchKey: 'none',
    onError: () => undefined,
    ...options,
  })
  await server.listen(port)
  return {
    ...site,
    library,
    url,
    async stop() {
      await server.close()
      await site.stop()
      await rm(uploads, { recursive: true })
    },
  }
}

/** One page of each type, in Chinese. */
export const PAGE_TYPES = {
  home: '/',
  list: '/modules/',
  majors: '/majors/',
  major: '/majors/gong-ye-ji-qi-ren-ji-shu/',
  positions: '/positions/',
  position: '/positions/robot-operator/',
  industries: '/industries/',
  organizations: '/organizations/',
  organization: '/organizations/jiangcheng/',
  module: '/modules/resource-100/',
  unit: '/modules/resource-100/u0000101/',
  hardUnit: '/modules/resource-810/u0000811/',
  longTitle: '/modules/resource-500/',
  course: '/courses/resource-120/',
  case: '/cases/resource-130/',
  material: '/materials/resource-820/',
  base: '/bases/resource-150/',
  search: '/search/',
  about: '/about/',
  notFound: '/nothing/',
  tombstone: '/modules/resource-160/',
  embed: '/embed/r0000100/',
  embeddedList: '/embed/modules/',
  embeddedSearch: '/embed/search/',
  widgets: '/widgets/',
  accessibility: '/accessibility/',
  privacy: '/privacy/',
  poster: '/poster/r0000100/',
} as const
