import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { DatabasesReporter } from './tests/helpers/databases-reporter.ts'

const mongodbUrl = process.env.TEST_MONGODB_URL ?? ''
console.info(
  mongodbUrl
    ? 'Integration tests run on SQLite and on MongoDB.'
    : 'Integration tests run on SQLite. SKIPPED: MongoDB, since TEST_MONGODB_URL names none.',
)

type Options = {
  folder?: string
  mongodb?: string
  /** Whether files take turns in a process, which has then loaded its libraries already. */
  isShared?: boolean
}

/** Each file has real servers and a database to itself. */
const project = (
  name: string,
  seconds: number,
  { folder = name, mongodb = '', isShared = true }: Options = {},
) => ({
  test: {
    name,
    include: [`tests/${folder}/**/*.test.ts`],
    pool: 'forks' as const,
    ...(isShared && { isolate: false, setupFiles: ['tests/helpers/own-modules.ts'] }),
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
    // What a browser shows in a moment takes longer beside other tests.
    expect: { poll: { timeout: 20_000 } },
    provide: { mongodbUrl: mongodb },
  },
})

const projects = [
  project('e2e', 300, { isShared: false }),
  project('search', 60),
  project('site', 120),
  project('unit', 10),
  project('cms', 60),
  ...(mongodbUrl ? [project('cms-mongodb', 120, { folder: 'cms', mongodb: mongodbUrl })] : []),
]

/** The files that take longest, each in its project, the longest first. */
const LONGEST = ['desk', 'kills', 'page', 'pages-browser', 'access-matrix', 'oracle']

/** Project by project, the longest files first: short ones are left for the end, where one worker waits. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project, moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      const within = at < 0 ? LONGEST.length : at
      return projects.findIndex(({ test }) => test.name === project.name) * 100 + within
    }
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}

export default defineConfig({
  test: {
    projects,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', new DatabasesReporter()],
    maxWorkers: 2,
  },
})

declare module 'vitest' {
  interface ProvidedContext {
    /** The MongoDB to test on, or '' for SQLite. */
    mongodbUrl: string
  }
}
