import { access, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { LOCALES } from '../../../cms/published/locale.ts'
import { isResource, type PublishedRecord, RESOURCE_KINDS } from '../../../cms/published/record.ts'
import type { Uploads } from '../../../cms/published/uploads.ts'
import type { Change, Library } from '../../../cms/publishing/follower.ts'
import { packagePath, PRODUCT_FOLDERS, sharePicturePath } from '../../reading/product-paths.ts'
import { fileOf, replaceFile, unlessAbsent } from '../output.ts'
import { modulePackage } from './package.ts'
import { sharePicture } from './share-picture.ts'

type Product = { path: string; make: () => Promise<Buffer> }
type Options = {
  library: Library
  outDir: string
  uploads: Uploads
  siteUrl: string
  onError: (error: unknown) => void
}

/** Whether an address is of something made after the pages. */
export const isProduct = (key: string): boolean =>
  PRODUCT_FOLDERS.some((folder) => key.startsWith(folder))

/**
 * Makes packages and pictures one after the other behind the pages, which never wait for them. Each
 * is named after what it is made from: what is there is right, and what nothing names is deleted.
 */
export function createProducts({ library, outDir, uploads, siteUrl, onError }: Options) {
  let queue: Promise<void> = Promise.resolve()
  const later = (work: () => Promise<void>) => {
    queue = queue.then(work).catch(onError)
  }

  function productsOf(record: PublishedRecord | undefined): Product[] {
    if (!record || !isResource(record)) return []
    const pictures = LOCALES.filter((locale) => record.text[locale]).map((locale) => ({
      path: sharePicturePath(record, locale),
      make: () => sharePicture(record, { locale, uploads }),
    }))
    return record.kind === 'modules'
      ? [
          ...pictures,
          { path: packagePath(record), make: () => modulePackage(record, { uploads, siteUrl }) },
        ]
      : pictures
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

  return {
    /** After a change: what is new is made, what nothing names any more goes. */
    refresh(changes: readonly Change[]): void {
      for (const { before, after } of changes) {
        const kept = productsOf(after)
        for (const product of kept) later(() => provide(product))
        for (const { path: key } of productsOf(before))
          if (!kept.some((one) => one.path === key))
            later(() => rm(fileOf(outDir, key), { force: true }))
      }
    },

    /** All that the library implies, and nothing else. */
    all(): void {
      const wanted = new Set<string>()
      for (const kind of RESOURCE_KINDS)
        for (const record of library.all(kind))
          for (const product of productsOf(record)) {
            wanted.add(product.path)
            later(() => provide(product))
          }
      later(async () => {
        for (const folder of PRODUCT_FOLDERS)
          for (const name of await readdir(path.join(outDir, folder)).catch(unlessAbsent([])))
            if (!wanted.has(folder + name)) await rm(path.join(outDir, folder, name))
      })
    },

    /** Resolves when all that was asked for is made. */
    settled: (): Promise<void> => queue,
  }
}
