import path from 'node:path'
import { defineConfig, type Plugin } from 'rolldown'

/** The commands that open the library, and the public server. What runs without either needs no build. */
const COMMANDS = [
  'admin',
  'import',
  'prepare',
  'press',
  'reindex',
  'seed',
  'serve',
  'verify',
  'worker',
]

const dist = path.join(import.meta.dirname, 'dist')

/** What brings machine code, starts threads from files of its own, or is not used by every library. */
const AS_INSTALLED = [/^sharp$/, /^libsql$/, /^@libsql\//, /^pino/, /^mongo/]

/** A module goes on reading its files from where it lies. */
const atItsPlace: Plugin = {
  name: 'at-its-place',
  transform: {
    filter: { code: /\bimport\.meta\.(?:url|dirname)\b/ },
    handler: (code, id) => {
      const place = JSON.stringify(path.relative(dist, id))
      const folder = JSON.stringify(`/${path.relative(dist, path.dirname(id))}`)
      return code
        .replaceAll('import.meta.url', () => `new URL(${place}, import.meta.url).href`)
        .replaceAll('import.meta.dirname', () => `(import.meta.dirname + ${folder})`)
    },
  },
}

/** A backup loads the configuration anew for each database that it opens: that is done from the sources. */
const backupAsWritten: Plugin = {
  name: 'backup-as-written',
  resolveId: {
    filter: { id: /^\.\/backup\// },
    handler: (source) => ({ id: `../${source.slice(2)}`, external: true }),
  },
}

/** The 2 500 modules of a command in few files: it begins its work in half the time, with a third less memory. */
export default defineConfig({
  input: Object.fromEntries(
    COMMANDS.map((name) => [name, path.join(import.meta.dirname, `${name}.ts`)]),
  ),
  platform: 'node',
  external: AS_INSTALLED,
  plugins: [atItsPlace, backupAsWritten],
  output: { dir: dist, cleanDir: true },
})
