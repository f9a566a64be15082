import type { DatabaseSync } from 'node:sqlite'
import { readdir } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { Semaphore } from 'async-mutex'
import type { Change, Follower, Library } from '../../cms/publishing/follower.ts'
import type { Locale } from '../../cms/published/locale.ts'
import type { Uploads } from '../../cms/published/uploads.ts'
import { type Catalogue, createCatalogue } from '../reading/catalogue.ts'
import { owners, type Route, routesOf } from '../reading/routes.ts'
import { assetsOf, codeHash, dropOldAssets, placeAsset } from './assets.ts'
import { createBacklog } from './backlog.ts'
import { loadRenderer } from './draw.ts'
import { createHands, type StartHand } from './hands.ts'
import { hashOf } from './hash.ts'
import { createMaker } from './make.ts'
import { openMemory } from './memory.ts'
import { unlessAbsent } from './output.ts'
import { attempt, type PageError, throwTogether } from './page-error.ts'
import { catalogueOf, planChanges, sortPlanned } from './plan.ts'
import { createPress, statesOf } from './press.ts'
import {
  drawNotice,
  drawPreview,
  type PreviewNotice,
  type PreviewPage,
  type PreviewRequest,
} from './preview.ts'
import { createProducts, isProduct } from './products/products.ts'
import {
  allPlacements,
  dropFiles,
  expectedHash,
  isReleased,
  newPlacements,
  placeFile,
  replacePlaced,
} from './released-files.ts'
import { writtenFiles, writtenNames } from './written.ts'

export type SiteFollowerOptions = {
  library: Library
  /** The folder of the built site: `server/entry.mjs` and `client/`. */
  buildDir: string
  /** Where the site is written. */
  outDir: string
  uploads: Uploads
  /** The site's public origin. */
  siteUrl: string
  /**
   * For what the press remembers; the library's own will do. In the same file it must be that one: what
   * another connection writes empties the library's caches.
   */
  database: DatabaseSync
  /** Starts a thread that makes pages; without it all are made in this one. */
  startHand?: StartHand
  /** Told of pages that a new version of the site cannot make. @default console.error */
  onError?: (error: unknown) => void
}

export type SiteFollower = Follower & {
  /** Resolves when all pages are written, and what is made after them too. */
  settled(): Promise<void>
  /** A page of a draft; undefined where it has no such page. Nothing is written. */
  preview(request: PreviewRequest): Promise<PreviewPage | undefined>
  /** The page that says why a draft is not shown. */
  notice(why: PreviewNotice, locale: Locale): Promise<Uint8Array<ArrayBuffer>>
}

/** Pages from which on a change has all hands make them. */
const MANY = 256
/** Owners after which others get their turn, where nothing else is waited for. */
const BREATH = 200

/** Keeps the written site equal to the library, a page at a time. */
export async function createSiteFollower(options: SiteFollowerOptions): Promise<SiteFollower> {
  const { library, buildDir, outDir, siteUrl, database, onError = console.error } = options
  const assets = await assetsOf(buildDir)
  const code = hashOf(`${await codeHash(buildDir)} ${siteUrl}`)
  const memory = openMemory(database)
  const render = await loadRenderer(buildDir)
  let catalogue: Catalogue = createCatalogue()
  const maker = createMaker({ ...options, code, render, catalogue: () => catalogue })
  const hands =
    options.startHand &&
    createHands(options.startHand, () => {
      const entries = [...catalogue.entries()]
      return { code, buildDir, siteUrl, entries }
    })
  const press = createPress({ code, maker, hands, memory, outDir, onError })
  const turn = new Semaphore(press.lanes)
  /** No lane presses meanwhile. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => turn.runExclusive(work, press.lanes)
  const products = createProducts({ ...options, code, memory, turn, onError })
  let ready: Promise<void> | undefined
  /** Pages that show in passing what changed, while more changes come. */
  const waiting = new Map<string, Route>()

  const backlog = createBacklog({
    library,
    memory,
    press,
    turn,
    alone,
    catalogue: () => catalogue,
    pressPlanned,
    place: (one) => attempt(one.key, () => placeFile(one, options)),
    sweep,
    onError,
  })

  /** Once a process: recalls what was written; where the code is another, all is to be written. */
  function prepare(): Promise<void> {
    ready ??= (memory.get('code') === code ? recall() : begin()).catch((error: unknown) => {
      ready = undefined
      throw error
    })
    return ready
  }

  const recall = () => change(createCatalogue(memory.entries()))

  /** Another catalogue than the hands have. */
  async function change(to: Catalogue): Promise<void> {
    catalogue = to
    await hands?.dismiss()
  }

  async function tend(mayGoOn?: () => boolean): Promise<void> {
    await prepare()
    await backlog.run(mayGoOn)
  }

  async function pressPlanned(planned: readonly Route[]): Promise<PageError[]> {
    const { write, remove } = sortPlanned(planned, { library, catalogue })
    const errors = await press.press(write)
    for (const { path } of remove) errors.push(...(await attempt(path, () => press.remove(path))))
    return errors
  }

  /** All pages are to be written: what they name is there before them. */
  async function begin({ isForgetting = false } = {}): Promise<void> {
    const isNew = (await readdir(outDir).catch(unlessAbsent([]))).length === 0
    for (const asset of assets) await placeAsset(outDir, asset)
    await change(await catalogueOf(library))
    memory.transaction(() => {
      if (isForgetting) memory.forgetPages()
      memory.replaceEntries(catalogue.entries())
      memory.owe(owners(library))
      memory.owe(memory.owners())
      memory.set('code', code)
      memory.set('unswept', isNew ? 'no' : 'yes')
    })
  }

  /** Deletes files that nothing accounts for, and the assets of earlier builds. */
  async function sweep(): Promise<void> {
    if (memory.get('unswept') !== 'yes') return
    const known = new Set(assets.map(({ key }) => key))
    const isKept = (key: string) =>
      memory.hashOf(key) !== undefined ||
      known.has(key) ||
      key.startsWith('/_astro/') ||
      isProduct(key) ||
      isReleased(key, library)
    for await (const key of writtenNames(outDir))
      if (!isKept(key))
        await alone(async () => {
          if (!isKept(key)) await press.remove(key)
        })
    await dropOldAssets(outDir, assets)
    memory.set('unswept', 'no')
  }

  async function* allRoutes(from: Catalogue): AsyncIterable<Route> {
    let count = 0
    for (const owner of owners(library)) {
      if (++count % BREATH === 0) await setImmediate()
      yield* routesOf(owner, library, from)
    }
  }

  return {
    name: 'site',

    tend,

    atLeisure: () => products.all(),

    async redo() {
      await prepare()
      await alone(() => begin({ isForgetting: true }))
      backlog.again()
      products.again()
    },

    async apply(changes: readonly Change[], { isMore = false } = {}) {
      await prepare()
      await alone(async () => {
        const errors = []
        for (const one of changes.flatMap(newPlacements))
          errors.push(...(await attempt(one.key, () => placeFile(one, options))))
        const { details, rest, takesAway } = planChanges(changes, { library, catalogue, memory })
        hands?.changed(changes.map(({ key }) => key))
        for (const route of rest) waiting.set(route.path, route)
        errors.push(...(await press.press(details, { isMany: details.length >= MANY })))
        products.refresh(changes)
        // What was taken away is not shown a moment longer than it must be.
        if (isMore && !takesAway) memory.set('unswept', 'yes')
        else {
          const planned = [...waiting.values()]
          waiting.clear()
          errors.push(...(await pressPlanned(planned)))
          for (const { before } of changes) await dropFiles(before, library, outDir)
        }
        throwTogether(errors)
      })
    },

    async *holdings() {
      for await (const one of writtenFiles(outDir)) if (!isProduct(one.key)) yield one
    },

    async *expected() {
      for (const { key, hash } of assets) yield { key, hash }
      for (const placement of allPlacements(library))
        yield { key: placement.key, hash: await expectedHash(placement, options) }
      const fresh = await catalogueOf(library)
      const stateNow = statesOf(library, fresh)
      for await (const route of allRoutes(fresh)) {
        const hash = await press.expected(route, fresh, stateNow)
        if (hash !== undefined) yield { key: route.path, hash }
      }
    },

    async repair(keys) {
      await prepare()
      await backlog.run()
      const fresh = await catalogueOf(library)
      const wanted = new Set(keys)
      const routes: Route[] = []
      for await (const route of allRoutes(fresh)) if (wanted.delete(route.path)) routes.push(route)
      await alone(async () => {
        const errors = []
        await change(fresh)
        memory.transaction(() => memory.replaceEntries(fresh.entries()))
        for (const asset of assets) if (wanted.delete(asset.key)) await placeAsset(outDir, asset)
        for (const one of allPlacements(library))
          if (wanted.delete(one.key))
            errors.push(...(await attempt(one.key, () => replacePlaced(one, options))))
        errors.push(
          ...(await press.press(routes, { isForced: true, isMany: routes.length >= MANY })),
        )
        for (const extra of wanted) await press.remove(extra)
        throwTogether(errors)
      })
    },

    async preview(request) {
      await prepare()
      return drawPreview(request, { render, library, catalogue, siteUrl })
    },

    async notice(why, locale) {
      await prepare()
      return drawNotice(why, { render, library, catalogue, siteUrl, locale })
    },

    figures: () => ({ pages: press.count(), left: memory.left() }),

    async settled() {
      await tend()
      products.all()
      await products.settled()
    },

    async close() {
      await backlog.close()
      await products.close()
      await hands?.dismiss()
    },
  }
}
