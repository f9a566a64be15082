import type { Reporter, TestModule } from 'vitest/node'

/** The projects that run the same integration tests, by the database they run on. */
const DATABASES = { cms: 'SQLite', 'cms-mongodb': 'MongoDB' }

/** Says at the end of a run, in a line each, how the integration tests did on SQLite and on MongoDB. */
export class DatabasesReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const [project, database] of Object.entries(DATABASES)) {
      const own = modules.filter((module) => module.project.name === project)
      const results = own.flatMap((module) =>
        [...module.children.allTests()].map((test) => test.result().state),
      )
      const count = (state: string) => results.filter((one) => one === state).length
      const isSound = own.every((module) => module.ok())
      console.info(
        own.length === 0
          ? `${database}: no integration test ran`
          : `${database}: ${own.length} files of integration tests ${isSound ? 'passed' : 'FAILED'}: ` +
              `${count('passed')} tests passed, ${count('failed')} failed, ${count('skipped')} skipped`,
      )
    }
  }
}
