import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { startRunningLibrary } from '../helpers/running-library.ts'

const isLong = Boolean(process.env.TEST_LONG)
if (!isLong)
  console.info('SKIPPED: the first start with the demo library; npm run test:long runs it.')

type Account = { email: string; password: string }
type Counted = { totalDocs: number }

test.runIf(isLong)(
  'a first start makes the demo library, a second keeps all of it, and another library runs beside it',
  async () => {
    const library = await startRunningLibrary({ hasDemo: true })
    const beside = await startRunningLibrary()
    try {
      const [account] = JSON.parse(
        await readFile(path.join(library.dataDir, 'demo-accounts.json'), 'utf8'),
      ) as [Account]
      const countsOf = async () => {
        const token = await library.signIn(account.email, account.password)
        const counts: Record<string, number> = {}
        for (const kind of ['courses', 'modules', 'cases', 'bases', 'materials', 'releases'])
          counts[kind] = (await library.request<Counted>(token, 'GET', `${kind}/count`)).totalDocs
        return counts
      }
      const home = async () => (await fetch(`${library.siteUrl}/`)).text()
      const [counts, page] = [await countsOf(), await home()]
      expect(counts).toMatchObject({ courses: 4, cases: 12, bases: 8, materials: 24 })
      expect(counts.modules).toBeGreaterThanOrEqual(24)
      expect(library.output()).toContain(account.password)
      expect(await (await fetch(`${beside.siteUrl}/`)).text()).not.toBe(page)
      expect((await library.run('verify')).code).toBe(0)

      await library.restart()
      expect(await countsOf()).toEqual(counts)
      expect(await home()).toBe(page)
      console.info(`The second start: ${/ready \(.*?\)/.exec(library.output())?.[0]}`)
    } finally {
      await library.stop()
      await beside.stop()
    }
  },
  10 * 60_000,
)
