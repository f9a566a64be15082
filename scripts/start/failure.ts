/** Why the library cannot start and what to do, in both languages: all that is printed. */
export class StartFailure extends Error {
  override name = 'StartFailure'

  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(`${zh}\n${en}`, options)
  }
}
