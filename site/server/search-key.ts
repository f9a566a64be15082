export type SearchKey = ReturnType<typeof keepSearchKey>

/** The search key, asked for once; a failure is not kept, and a key that was refused is asked for again. */
export function keepSearchKey(source: string | (() => Promise<string>)) {
  let key: Promise<string> | undefined
  const forget = () => void (key = undefined)
  return {
    forget,
    get(): Promise<string> {
      if (typeof source === 'string') return Promise.resolve(source)
      key ??= source().catch((error: unknown) => {
        forget()
        throw error
      })
      return key
    },
  }
}
