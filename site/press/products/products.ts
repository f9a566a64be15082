import { access, readdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Semaphore } from 'async-mutex'
import { hashOfRecord } from '../../../cms/published/canonical.ts'
import { LOCALES } from '../../../cms/published/locale.ts'
import {
  isResource,
  type Key,
  keyOf,
  type PublishedRecord,
  RESOURCE_KINDS,
} from '../../../cms/published/record.ts'
import type { Uploads } from '../../../cms/published/uploads.ts'
import type { Change, Library } from '../../../cms/publishing/follower.ts'
import { packagePath, PRODUCT_FOLDERS, sharePicturePath } from '../../reading/product-paths.ts'
import { hashOf } from '../hash.ts'
import type { PressMemory } from '../memory.ts'
import { fileOf, replaceFile, unlessAbsent } from '../output.ts'
import { modulePackage } from './package.ts'
import { sharePicture } from './share-picture.ts'

type Product = { path: string; make: () => Promise<Buffer> }
type Options = {
  /** Names the version of the site. */
  code: string
  library: Library
  memory: Pick<PressMemory, 'get' | 'set'>
  outDir: string
  uploads: Uploads
  siteUrl: string
  /** Held while pages are written: nothing is begun meanwhile. */
  turn: Semaphore
  onError: (error: unknown) => void
}

/** Whether an address is of something made after the pages. */
export const isProduct = (key: string): boolean =>
  PRODUCT_FOLDERS.some((folder) => key.startsWith(folder))

/** The name under which the library is remembered that all products were made for. */
const STATE = 'products'
/** Records after which others get their turn, where nothing has to be made. */
const BREATH = 5

/**
 * Makes packages and pictures one after the other behind the pages, which never wait for them. Each
 * is named after what it is made from: what is there is right, and what nothing names is deleted. What a
 * change asks for comes before what the whole library does, which is looked at only where the last end
 * did not find all of it there.
 */
export function createProducts(options: Options) {
  const { code, library, memory, outDir, uploads, siteUrl, turn, onError } = options
  /** Records that changed, with the products that they had. */
  const asked = new Map<Key, Set<string>>()
  let rest: AsyncIterator<void> | undefined
  let hasAll = false
  /** Nothing that the library implies is missing. */
  let isWhole = false
  let isClosed = false
  let isAwaited = false
  let running: Promise<void> | undefined

  const run = () => void (running ??= work().finally(() => (running = undefined)))

  async function work(): Promise<void> {
    while (!isClosed) {
      await turn.waitForUnlock()
      const [next] = asked
      if (next) {
        asked.delete(next[0])
        await renew(...next).catch(failed)
      } else if (!rest) return
      else if ((await rest.next()).done) rest = undefined
    }
  }

  function failed(error: unknown): void {
    isWhole = false
    onError(error)
  }

  /** Another one whenever the library implies other products. */
  const state = (): string =>
    hashOf([code, ...RESOURCE_KINDS.map((kind) => library.hashOfAll(kind))].join())

  /** What a record has; `storedHash` gives the hash that it is stored with, which only a module needs. */
  function productsOf(record: PublishedRecord | undefined, storedHash: () => string): Product[] {
    if (!record || !isResource(record)) return []
    const pictures = LOCALES.filter((locale) => record.text[locale]).map((locale) => ({
      path: sharePicturePath(record, locale),
      make: () => sharePicture(record, { locale, uploads }),
    }))
    return record.kind === 'modules'
      ? [
          ...pictures,
          {
            path: packagePath(record, storedHash()),
            make: () => modulePackage(record, { uploads, siteUrl }),
          },
        ]
      : pictures
  }

  const present = (key: Key) => productsOf(library.get(key), () => library.hashOf(key) ?? '')

  async function renew(key: Key, before: ReadonlySet<string>): Promise<void> {
    const products = present(key)
    for (const product of products) await provide(product)
    for (const old of before)
      if (!products.some((one) => one.path === old)) await rm(fileOf(outDir, old), { force: true })
  }

  async function provide({ path: key, make }: Product): Promise<void> {
    const file = fileOf(outDir, key)
    const isThere = await access(file).then(
      () => true,
      () => false,
    )
    if (isThere) return
    const data = await make().catch((cause: unknown) => {
      throw new Error(`无法生成 / Cannot be made: ${key}`, { cause })
    })
    await replaceFile(outDir, file, (to) => writeFile(to, data))
  }

  /** Makes all that the library implies, a product a step; then deletes what else was there before. */
  async function* provideAll(): AsyncGenerator<void> {
    const began = Date.now()
    const wanted = new Set<string>()
    isWhole = true
    for await (const product of everyProduct()) {
      wanted.add(product.path)
      const started = performance.now()
      yield await provide(product).catch(failed)
      // As long again the processor is left to others: what the whole library implies has time.
      if (!isAwaited) await setTimeout(performance.now() - started)
    }
    for (const folder of PRODUCT_FOLDERS)
      for (const name of await readdir(path.join(outDir, folder)).catch(unlessAbsent([]))) {
        const file = path.join(outDir, folder, name)
        if (!wanted.has(folder + name) && (await stat(file)).mtimeMs < began) await rm(file)
      }
  }

  async function* everyProduct(): AsyncGenerator<Product> {
    let count = 0
    for (const kind of RESOURCE_KINDS)
      for (const record of library.all(kind)) {
        if (++count % BREATH === 0) await setImmediate()
        yield* present(keyOf(record))
      }
  }

  return {
    /** After a change: what is new is made, what nothing names any more goes. */
    refresh(changes: readonly Change[]): void {
      for (const { key, before, after } of changes) {
        if (![before, after].some((one) => one && isResource(one))) continue
        const had = asked.get(key) ?? new Set()
        const was = before && productsOf(before, () => hashOfRecord(before))
        for (const { path: own } of was ?? []) had.add(own)
        asked.set(key, had)
      }
      run()
    },

    /** All that the library implies, and nothing else; once is enough. */
    all(): void {
      if (hasAll) return
      hasAll = true
      isWhole = memory.get(STATE) === state()
      if (isWhole) return
      rest = provideAll()
      run()
    },

    /** The same, whatever is remembered. */
    again(): void {
      memory.set(STATE, '')
      hasAll = false
    },

    /** Resolves when all that was asked for is made. */
    async settled(): Promise<void> {
      isAwaited = true
      while (running) await running
      isAwaited = false
    },

    /** Ends after the product in hand; what is not made then is made after the next start. */
    async close(): Promise<void> {
      isClosed = true
      await running
      if (isWhole && !rest && asked.size === 0) memory.set(STATE, state())
    },
  }
}
