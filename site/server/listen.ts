import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Milliseconds that answers under way have to end. */
const PATIENCE = 10_000

/** Listens and gives the port. Rejects where the port is taken or the host is not this machine's. */
export async function listenOn(
  server: Server,
  { port, host }: { port: number; host: string },
): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** Takes no new connection, ends idle ones, waits for the answers under way, and gives up on the rest. */
export async function closeGracefully(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const patience = setTimeout(() => server.closeAllConnections(), PATIENCE)
  await closed
  clearInterval(idle)
  clearTimeout(patience)
}
