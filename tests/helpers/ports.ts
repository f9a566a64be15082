import { createServer } from 'node:net'

/** A port that was free a moment ago, for programs that cannot take port 0. */
export const freePort = (): Promise<number> => take(0)

/** The first of `count` ports in a row that were free a moment ago. */
export async function freePorts(count: number): Promise<number> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 10_000)
    const row = Array.from({ length: count }, (_, index) => take(first + index))
    const taken = await Promise.allSettled(row)
    if (taken.every(({ status }) => status === 'fulfilled')) return first
  }
}

function take(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}
