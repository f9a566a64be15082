import { spawnSync } from 'node:child_process'

const ONLY_CONNECT = ['-e', 'trace=connect', '-e', 'signal=none']

/**
 * The program (strace, of Debian's package) and arguments under which a command and all that it starts
 * write each connection they open to `file`; undefined where the machine has no such program.
 * The command itself is the child that is spawned (-D), so that signals reach it.
 */
export function recordingConnections(file: string): string[] | undefined {
  const { status } = spawnSync('strace', ['--version'], { stdio: 'ignore' })
  if (status !== 0) return undefined
  return ['strace', '-D', '-f', '-qq', '--seccomp-bpf', ...ONLY_CONNECT, '-o', file]
}

/** Addresses in such a record that lie outside of this machine. */
export function foreignAddresses(record: string): string[] {
  const addresses = [...record.matchAll(/inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/g)]
    .map(([, v4, v6]) => v4 ?? v6 ?? '')
    .filter((address) => !isOwn(address))
  return [...new Set(addresses)]
}

/** Loopback, and the unspecified address that a program connects to when it means itself. */
const isOwn = (address: string): boolean => /^127\.|^0\.0\.0\.0$|^::1?$|^::ffff:127\./.test(address)
