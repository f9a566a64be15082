import { setTimeout as sleep } from 'node:timers/promises'
import { type AllianceOverHttp, draftOver, releaseOver } from './alliance-over-http.ts'
import type { RunningLibrary } from './running-library.ts'

const RESOURCES = 4

/** People who release without pause and try again whatever happens; what they were told is remembered. */
export async function startStorm(library: RunningLibrary, alliance: AllianceOverHttp) {
  let isOver = false
  let released = Promise.withResolvers<void>()
  const { request } = library
  const drafts: string[] = []
  for (let at = 0; at < RESOURCES; at++)
    drafts.push(await draftOver(library, alliance, `机器人 ${at} 第 1 版`))

  async function releaseOn(id: string): Promise<{ id: string; hashes: string[] }> {
    const hashes: string[] = []
    for (let attempt = 1; !isOver; attempt++) {
      try {
        if (attempt > 1)
          await request(alliance.tokens.teacher, 'PATCH', `modules/${id}?draft=true`, {
            title: `机器人 第 ${attempt} 版`,
          })
        hashes.push(await releaseOver(library, alliance, id))
        released.resolve()
        released = Promise.withResolvers()
      } catch {
        // What is left half done is begun anew with another edit.
        await sleep(200)
      }
    }
    return { id, hashes }
  }
  const all = drafts.map(releaseOn)
  return {
    nextRelease: () => released.promise,
    async end() {
      isOver = true
      return Promise.all(all)
    },
  }
}
