import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ExpectedError } from './expected-error.ts'
import type { Options } from './options.ts'
import { readSecrets, type Secrets } from './secrets.ts'

/** Where a library's parts are and what they share; the environment comes before the data folder. */
export type Environment = {
  dataDir: string
  siteDir: string
  host: string
  ports: { server: number; cms: number; search: number; worker: number }
  siteUrl: string
  cmsUrl: string
  workerUrl: string
  searchUrl: string
  masterKey: string
  timeZone: string
  /** What child processes are given. */
  variables: Record<string, string>
}

type Variables = Record<string, string | undefined>

/** Works out the environment of a library from the options, its secrets and the variables that are set. */
export function environmentOf(
  options: Options,
  secrets: Partial<Secrets>,
  set: Variables = process.env,
): Environment {
  const { portBase: base = DEFAULT_PORT_BASE, host = '127.0.0.1' } = options
  const ports = { server: base, cms: base + 1, search: base + 2, worker: base + 3 }
  const origin = (port: number) => `http://${reachable(host)}:${port}`
  const variables = {
    DATA_DIR: options.data,
    PAYLOAD_SECRET: set.PAYLOAD_SECRET || secrets.payloadSecret || '',
    SITE_URL: set.SITE_URL || origin(ports.server),
    CMS_URL: set.CMS_URL || origin(ports.cms),
    WORKER_URL: set.WORKER_URL || `http://127.0.0.1:${ports.worker}`,
    MEILI_URL: set.MEILI_URL || `http://127.0.0.1:${ports.search}`,
    MEILI_MASTER_KEY: set.MEILI_MASTER_KEY || secrets.meiliMasterKey || '',
    TZ: set.TZ || 'Asia/Shanghai',
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  }
  return {
    dataDir: options.data,
    siteDir: path.join(options.data, 'site'),
    host,
    ports,
    siteUrl: variables.SITE_URL.replace(/\/$/, ''),
    cmsUrl: variables.CMS_URL.replace(/\/$/, ''),
    workerUrl: variables.WORKER_URL,
    searchUrl: variables.MEILI_URL.replace(/\/$/, ''),
    masterKey: variables.MEILI_MASTER_KEY,
    timeZone: variables.TZ,
    variables,
  }
}

const DEFAULT_PORT_BASE = 4000

const lastStart = (dataDir: string) => path.join(dataDir, 'last-start.json')

/**
 * `enterEnvironment` for a command that needs a library to be there already. Throws ExpectedError
 * where the data folder holds none.
 */
export async function enterLibrary(options: Options): Promise<Environment> {
  const environment = await enterEnvironment(options)
  if (environment.variables.PAYLOAD_SECRET) return environment
  throw new ExpectedError(
    `${options.data} 中没有资源库：请先运行 npm start，或用 --data 指定它的文件夹`,
    `There is no library in ${options.data}: run npm start first, or name its folder with --data`,
  )
}

type Place = Pick<Options, 'portBase' | 'host'>

/** Notes where the library of a data folder was started, for the commands that work on it. */
export async function noteStart({ dataDir, ports, host }: Environment): Promise<void> {
  const place: Place = { portBase: ports.server, host }
  await writeFile(lastStart(dataDir), JSON.stringify(place))
}

/**
 * For a command of its own (verify, seed …): the environment of the data folder, on the ports of its
 * last start unless others are given, set for this process too, since the CMS reads it when it is loaded.
 */
export async function enterEnvironment(options: Options): Promise<Environment> {
  const secrets = (await readSecrets(options.data)) ?? {}
  const last = await readLastStart(options.data)
  const place: Place = {
    portBase: options.portBase ?? last.portBase,
    host: options.host ?? last.host,
  }
  const environment = environmentOf({ ...options, ...place }, secrets)
  Object.assign(process.env, environment.variables)
  return environment
}

async function readLastStart(dataDir: string): Promise<Place> {
  try {
    return JSON.parse(await readFile(lastStart(dataDir), 'utf8')) as Place
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT')
      return {}
    throw error
  }
}

/** An address that this machine's browser can open: a wildcard is none. */
export function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
