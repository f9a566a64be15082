import type { AdapterConfig } from './single-writer.ts'

/** Sets on each connection what SQLite does not keep in the file (https://www.sqlite.org/pragma.html). */
export const withPragmas = (
  config: AdapterConfig,
  pragmas: Readonly<Record<string, number>>,
): AdapterConfig => ({
  ...config,
  init: (args) => {
    const adapter = config.init(args)
    const connect = adapter.connect!.bind(adapter)
    return Object.assign(adapter, {
      async connect(options?: Parameters<typeof connect>[0]) {
        await connect(options)
        for (const [name, value] of Object.entries(pragmas))
          await adapter.client.execute(`PRAGMA ${name} = ${value}`)
      },
    })
  },
})
