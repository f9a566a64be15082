import type { Change, Follower, Library } from '../../cms/publishing/follower.ts'
import { RESOURCE_KINDS, type PublishedRecord } from '../../cms/published/record.ts'
import type { Uploads } from '../../cms/published/uploads.ts'
import { createCatalogue, type Catalogue } from '../reading/catalogue.ts'
import { owners, type Route, routesOf } from '../reading/routes.ts'
import { assetsOf, codeHash, dropOldAssets, placeAsset } from './assets.ts'
import { draw, loadRenderer } from './draw.ts'
import { hashOf } from './hash.ts'
import { openMemory } from './memory.ts'
import { deletePage, pageHash, writePage, writtenFiles } from './output.ts'
import { PageError, throwTogether } from './page-error.ts'
import { catalogueOf, planChanges } from './plan.ts'
import { createProducts, isProduct } from './products/products.ts'
import {
  dropFiles,
  expectedHash,
  type Placement,
  placeFile,
  placementsOf,
  replacePlaced,
} from './released-files.ts'

export type SiteFollowerOptions = {
  library: Library
  /** The folder of the built site: `server/entry.mjs` and `client/`. */
  buildDir: string
  /** Where the site is written. */
  outDir: string
  uploads: Uploads
  /** The site's public origin. */
  siteUrl: string
  /** A SQLite file for what the press remembers; published.db will do. */
  databaseFile: string
  /** Told of pages that a new version of the site cannot make. @default console.error */
  onError?: (error: unknown) => void
}

export type SiteFollower = Follower & {
  /** Resolves when what is made after the pages is there too. */
  settled(): Promise<void>
}

/** Keeps the written site equal to the library, a page at a time. */
export async function createSiteFollower(options: SiteFollowerOptions): Promise<SiteFollower> {
  const { library, buildDir, outDir, siteUrl, databaseFile, onError = console.error } = options
  const render = await loadRenderer(buildDir)
  const assets = await assetsOf(buildDir)
  const code = hashOf(`${await codeHash(buildDir)} ${siteUrl}`)
  const memory = openMemory(databaseFile)
  const products = createProducts({ ...options, onError })
  let catalogue: Catalogue = createCatalogue()
  let ready: Promise<void> | undefined
  let pages = 0

  const drawWith = (route: Route, from: Catalogue) =>
    draw(route, { render, library, catalogue: from, siteUrl }).catch((error: unknown) => {
      throw new PageError(route.path, error)
    })

  async function pressOne(
    route: Route,
    { from = catalogue, isForced = false } = {},
  ): Promise<void> {
    const drawn = await drawWith(route, from)
    if (!drawn) return remove(route.path)
    const hash = pageHash(drawn.page)
    if (isForced || memory.hashOf(route.path) !== hash) {
      await writePage(outDir, route.path, drawn.page)
      pages++
    }
    memory.remember(route, hash, drawn.tags)
  }

  async function remove(path: string): Promise<void> {
    await deletePage(outDir, path)
    memory.forget(path)
  }

  /** Once a process: what a crash left, or everything where the code is another. */
  function prepare(): Promise<void> {
    ready ??= (memory.get('code') === code ? resume() : pressAll()).then(
      () => products.all(),
      (error: unknown) => {
        ready = undefined
        throw error
      },
    )
    return ready
  }

  async function resume(): Promise<void> {
    catalogue = createCatalogue(memory.entries())
    for (const route of memory.planned()) await attempt(() => pressIfImplied(route)).then(report)
  }

  async function pressIfImplied(route: Route): Promise<void> {
    const implied = routesOf(route.owner, library, catalogue).some(
      ({ path }) => path === route.path,
    )
    return implied ? pressOne(route) : remove(route.path)
  }

  async function pressAll(): Promise<void> {
    catalogue = catalogueOf(library)
    memory.replaceEntries(catalogue.entries())
    for (const asset of assets) await placeAsset(outDir, asset)
    const kept = new Set(assets.map(({ key }) => key))
    for (const placement of allPlacements()) {
      kept.add(placement.key)
      await attempt(() => placeFile(placement, options), placement.key).then(report)
    }
    for (const route of allRoutes(catalogue)) {
      kept.add(route.path)
      memory.transaction(() => memory.plan([route]))
      await attempt(() => pressOne(route, { isForced: true })).then(report)
    }
    for await (const { key } of writtenFiles(outDir))
      if (!kept.has(key) && !key.startsWith('/_astro/') && !isProduct(key)) await remove(key)
    await dropOldAssets(outDir, assets)
    memory.set('code', code)
  }

  const report = (error: PageError | undefined) => {
    if (error) onError(error)
  }

  function* allRoutes(from: Catalogue): Iterable<Route> {
    for (const owner of owners(library)) yield* routesOf(owner, library, from)
  }

  function* allPlacements(): Iterable<Placement> {
    const seen = new Set<string>()
    for (const kind of [...RESOURCE_KINDS, 'organizations'] as const)
      for (const record of library.all(kind) as Iterable<PublishedRecord>)
        for (const placement of placementsOf(record))
          if (!seen.has(placement.key) && seen.add(placement.key)) yield placement
  }

  return {
    name: 'site',

    async apply(changes: readonly Change[]) {
      await prepare()
      const errors: (PageError | undefined)[] = []
      for (const placement of changes.flatMap(({ after }) => placementsOf(after)))
        errors.push(await attempt(() => placeFile(placement, options), placement.key))
      const { write, remove: gone } = planChanges(changes, { library, catalogue, memory })
      for (const route of write) errors.push(await attempt(() => pressOne(route)))
      for (const { path } of gone) errors.push(await attempt(() => remove(path), path))
      for (const { before } of changes) await dropFiles(before, library, outDir)
      products.refresh(changes)
      throwTogether(errors.filter((error) => error !== undefined))
    },

    async *holdings() {
      for await (const one of writtenFiles(outDir)) if (!isProduct(one.key)) yield one
    },

    async *expected() {
      for (const { key, hash } of assets) yield { key, hash }
      for (const placement of allPlacements())
        yield { key: placement.key, hash: await expectedHash(placement, options) }
      const fresh = catalogueOf(library)
      for (const route of allRoutes(fresh)) {
        const drawn = await drawWith(route, fresh).catch((error: unknown) => String(error))
        if (drawn)
          yield { key: route.path, hash: typeof drawn === 'string' ? drawn : pageHash(drawn.page) }
      }
    },

    async repair(keys) {
      await prepare()
      const wanted = new Set(keys)
      const errors: (PageError | undefined)[] = []
      for (const asset of assets) if (wanted.delete(asset.key)) await placeAsset(outDir, asset)
      for (const placement of allPlacements())
        if (wanted.delete(placement.key))
          errors.push(await attempt(() => replacePlaced(placement, options), placement.key))
      const fresh = catalogueOf(library)
      for (const route of allRoutes(fresh))
        if (wanted.delete(route.path))
          errors.push(await attempt(() => pressOne(route, { from: fresh, isForced: true })))
      for (const extra of wanted) await remove(extra)
      catalogue = fresh
      memory.replaceEntries(fresh.entries())
      throwTogether(errors.filter((error) => error !== undefined))
    },

    figures: () => ({ pages }),

    settled: () => products.settled(),

    async close() {
      await products.settled()
      memory.close()
    },
  }
}

/** Runs `work`; its error, which must not stop the other pages, is returned with the page's path. */
async function attempt(work: () => Promise<void>, path = ''): Promise<PageError | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return error instanceof PageError ? error : new PageError(path, error)
  }
}
