import { defineConfig } from 'vitest/config'

const mongodbUrl = process.env.TEST_MONGODB_URL ?? ''
console.info(
  mongodbUrl
    ? 'Integration tests run on SQLite and on MongoDB.'
    : 'Integration tests run on SQLite. SKIPPED: MongoDB, since TEST_MONGODB_URL names none.',
)

/** Files run in processes of their own: each has real servers and a database to itself. */
const project = (name: string, seconds: number, { folder = name, mongodb = '' } = {}) => ({
  test: {
    name,
    include: [`tests/${folder}/**/*.test.ts`],
    pool: 'forks' as const,
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
    // What a browser shows in a moment takes longer beside other tests.
    expect: { poll: { timeout: 20_000 } },
    provide: { mongodbUrl: mongodb },
  },
})

export default defineConfig({
  test: {
    projects: [
      project('unit', 10),
      project('cms', 60),
      ...(mongodbUrl ? [project('cms-mongodb', 120, { folder: 'cms', mongodb: mongodbUrl })] : []),
      project('search', 60),
      project('site', 120),
      project('e2e', 300),
    ],
    maxWorkers: 2,
  },
})

declare module 'vitest' {
  interface ProvidedContext {
    /** The MongoDB to test on, or '' for SQLite. */
    mongodbUrl: string
  }
}
