import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { hashSources } from './sources.ts'

export type Build = {
  name: string
  zh: string
  en: string
  args: string[]
  /** What the build depends on. */
  sources: string[]
  /** What it makes; the hash of the sources is kept in it. */
  output: string
}

const CMS: Build = {
  name: 'cms',
  zh: '构建编辑后台',
  en: 'build the CMS',
  args: ['node_modules/next/dist/bin/next', 'build', 'cms'],
  sources: ['cms', 'package-lock.json'],
  output: 'cms/.next',
}

const SITE: Build = {
  name: 'site',
  zh: '构建网站',
  en: 'build the site',
  args: ['node_modules/astro/bin/astro.mjs', 'build', '--root', 'site'],
  sources: ['site', 'search', 'cms/published', 'cms/publishing/follower.ts', 'package-lock.json'],
  output: 'site/dist',
}

const COMMANDS: Build = {
  name: 'commands',
  zh: '构建命令',
  en: 'build the commands',
  args: ['node_modules/rolldown/bin/cli.mjs', '-c', 'scripts/rolldown.config.ts'],
  sources: ['cms', 'search', 'site', 'scripts', 'package-lock.json'],
  output: 'scripts/dist',
}

export const BUILDS = [CMS, SITE, COMMANDS]

/** The file that the build made of a command. */
export const builtCommand = (root: string, name: string): string =>
  path.join(root, COMMANDS.output, `${name}.js`)

/** Whether the commands were built of what their sources say now. */
export const areCommandsBuilt = (root: string): boolean =>
  isMade(root, COMMANDS, hashSources(root, COMMANDS.sources))

/** Where the hash of what a build was made of is kept. */
export const hashFileOf = (root: string, { output }: Build): string =>
  path.join(root, output, 'sources.sha256')

/** Whether a build was made of sources with this hash. */
export const isMade = (root: string, build: Build, hash: string): boolean => {
  const file = hashFileOf(root, build)
  return existsSync(file) && readFileSync(file, 'utf8') === hash
}

/** Where the connections of a build are recorded when RECORD_CONNECTIONS is set. */
export const connectionsOf = (root: string, { name }: Build): string =>
  path.join(root, '.tmp', `build-${name}.connections`)
