import { defineConfig } from 'vitest/config'

/** Real servers and databases: one file at a time where they are heavy, files in processes of their own. */
const project = (name: string, seconds: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    pool: 'forks' as const,
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
  },
})

export default defineConfig({
  test: {
    projects: [project('unit', 10), project('cms', 60), project('search', 60), project('site', 120), project('e2e', 300)],
    maxWorkers: 2,
  },
})
