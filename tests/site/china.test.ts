import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'acorn'
import { expect, test } from 'vitest'
import { sampleLibrary } from '../fixtures/records.ts'
import { BUILD_DIR, SITE_URL, startSite } from '../helpers/site.ts'

test('what is shipped can be read by Chrome 87 and iOS 14', async () => {
  const site = await startSite(sampleLibrary())
  await site.stop()
  const client = path.join(BUILD_DIR, 'client')
  const files = (await readdir(client, { recursive: true })).filter((file) =>
    /\.(css|js)$/.test(file),
  )
  expect(files.length).toBeGreaterThan(5)
  const problems: string[] = []
  for (const file of files) {
    const text = await readFile(path.join(client, file), 'utf8')
    if (file.endsWith('.css')) {
      // Nesting, mixed colours, container queries and layers came later.
      const found = /&|color-mix\(|oklch\(|@container|@layer|\binset:/.exec(text)?.[0]
      if (found) problems.push(`${file}: ${found}`)
    } else
      try {
        // Of 2021 logical assignment is used, which both have.
        parse(text, { ecmaVersion: 2021, sourceType: 'module' })
      } catch (error) {
        problems.push(`${file}: ${String(error)}`)
      }
  }
  expect(problems).toEqual([])
})

test('registration numbers stand at the foot of each page, and nothing where there are none', async () => {
  const registration = {
    icpNumber: '苏ICP备2026000001号-1',
    policeNumber: '苏公网安备32010002000001号',
  }
  const shown = await startSite(sampleLibrary(), undefined, SITE_URL, { registration })
  await shown.follower.apply([])
  const html = await shown.read('index.html')
  expect(html).toContain('href="https://beian.miit.gov.cn/"')
  expect(html).toContain('苏ICP备2026000001号-1')
  expect(html).toContain('code=32010002000001')
  await shown.stop()
  const plain = await startSite(sampleLibrary())
  await plain.follower.apply([])
  expect(await plain.read('index.html')).not.toContain('beian')
  await plain.stop()
})
