import path from 'node:path'
import { reachable, type Environment } from '../environment.ts'
import { builtCommand } from './builds.ts'
import type { Service } from './service.ts'

export type Services = Record<'search' | 'cms' | 'worker' | 'server', Service>

/**
 * glibc keeps freed memory: for each thread, which after drawing pictures is some 150 MB, and between
 * large pieces that it has learnt to take from its heap, which is as much after reading a large library.
 * https://sharp.pixelplumbing.com/install/#linux-memory-allocator,
 * https://man7.org/linux/man-pages/man3/mallopt.3.html
 */
const FRUGAL_MALLOC = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '1048576',
  MALLOC_TRIM_THRESHOLD_: '1048576',
}

/**
 * Arguments of Node by which the heap of the CMS stays as large as it was while nothing happens. Else V8
 * gives memory back within seconds and takes it again page by page, and every tenth release took twice as
 * long as the others. The worker's heap is large enough without. https://v8.dev/blog/optimizing-v8-memory
 */
const STEADY_HEAP = ['--no-memory-reducer', '--min-semi-space-size=16']

/** The processes of a library. */
export function services(root: string, environment: Environment): Services {
  const { dataDir, host, ports, searchUrl, workerUrl, variables } = environment
  const local = (port: number) => `http://${reachable(host)}:${port}`
  const service = (name: string, patience: number, defaults: Record<string, string> = {}) => ({
    name,
    patience,
    cwd: root,
    env: { ...defaults, ...process.env, ...variables, NODE_ENV: 'production' as const },
    logFile: path.join(dataDir, 'logs', `${name}.log`),
  })
  const script = (name: string) => [
    builtCommand(root, name),
    '--data',
    dataDir,
    '--port-base',
    `${ports.server}`,
  ]
  return {
    search: {
      ...service('search', 60),
      zh: '搜索服务',
      en: 'search',
      args: [path.join(root, 'scripts/engine.ts')],
      healthUrl: `${searchUrl}/health`,
    },
    cms: {
      ...service('cms', 90),
      zh: '编辑后台',
      en: 'the CMS',
      args: [
        ...STEADY_HEAP,
        path.join(root, 'node_modules/next/dist/bin/next'),
        'start',
        'cms',
        '-p',
        `${ports.cms}`,
        '-H',
        host,
      ],
      healthUrl: `${local(ports.cms)}/api/users/me`,
    },
    worker: {
      ...service('worker', 90, FRUGAL_MALLOC),
      zh: '发布进程',
      en: 'the worker',
      args: script('worker'),
      healthUrl: `${workerUrl}/healthz`,
    },
    server: {
      ...service('server', 30),
      zh: '公共网站',
      en: 'the public server',
      args: [...script('serve'), '--host', host],
      healthUrl: `${local(ports.server)}/healthz`,
    },
  }
}
