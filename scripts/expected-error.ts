/** A failure that its message explains in both languages, with what to do: printed without a trace. */
export class ExpectedError extends Error {
  override name = 'ExpectedError'

  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(`${zh}\n${en}`, options)
  }
}
