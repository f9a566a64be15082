type Query = { options: { batchSize?: number; cursor?: object } }
type Schema = { pre(operation: string, hook: (this: Query) => void): void }

/** More than any list here; MongoDB ends an answer at 16 MB all the same. */
const ROWS = 10_000

/**
 * A plugin of mongoose. MongoDB answers with 101 rows and keeps the rest for a second question. Its
 * driver asks again by itself when a primary steps down, but only the first question: the second one
 * fails. So a list comes whole in one answer, which is also one round trip less.
 */
export function wholeAnswers(schema: Schema): void {
  schema.pre('find', function () {
    this.options.batchSize ??= ROWS
  })
  schema.pre('aggregate', function () {
    this.options.cursor ??= { batchSize: ROWS }
  })
}
