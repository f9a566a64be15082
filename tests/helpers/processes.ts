import { execFileSync } from 'node:child_process'

export type Part = 'search' | 'cms' | 'worker'

const SCRIPTS: Partial<Record<string, Part | 'server'>> = {
  'engine.ts': 'search',
  'dist/worker.js': 'worker',
  'dist/serve.js': 'server',
}

/** Every process that does the work of a part of the library which `root` runs, now. */
export function processesOf(root: number, part: Part): number[] {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, pid, parent, args = '']) => ({ pid: Number(pid), parent: Number(parent), args }))
  const childrenOf = (pid: number): number[] =>
    all.filter(({ parent }) => parent === pid).flatMap((one) => [one.pid, ...childrenOf(one.pid)])
  return all
    .filter(({ parent, args }) => parent === root && partOf(args) === part)
    .flatMap(({ pid }) => [pid, ...childrenOf(pid)])
}

/** Next.js renames its process; the others are scripts. */
function partOf(args: string): Part | 'server' {
  const script = Object.keys(SCRIPTS).find((name) => args.includes(`/scripts/${name}`))
  return (script && SCRIPTS[script]) || 'cms'
}
