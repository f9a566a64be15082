import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PublishedRecord } from '../../cms/published/record.ts'
import type { Change, Follower, Library } from '../../cms/publishing/follower.ts'
import { createReader, tagsOf } from '../reading/reader.ts'
import { fixedRoutes, type Route, routesOf } from '../reading/routes.ts'
import { openMemory } from './memory.ts'
import {
  copyAssets,
  deletePage,
  hashOf,
  type Page,
  pageHash,
  placeFile,
  writePage,
  writtenPages,
} from './output.ts'

export type Render = (request: Request, locals: object) => Promise<Response>

export type SiteFollowerOptions = {
  library: Library
  /** The folder of the built site: `server/entry.mjs` and `client/`. */
  buildDir: string
  /** Where the site is written. */
  outDir: string
  uploadsDir: string
  /** The site's public origin. */
  siteUrl: string
  /** A SQLite file for what the press remembers. */
  databaseFile: string
}

/** Keeps the written site equal to the library, a page at a time. */
export async function createSiteFollower({
  library,
  buildDir,
  outDir,
  uploadsDir,
  siteUrl,
  databaseFile,
}: SiteFollowerOptions): Promise<Follower> {
  const { render } = (await import(path.join(buildDir, 'server/entry.mjs'))) as { render: Render }
  const code = hashOf(
    await readFile(path.join(buildDir, 'sources.sha256')).catch(() =>
      readFile(path.join(buildDir, 'server/entry.mjs')),
    ),
  )
  const memory = openMemory(databaseFile)
  let ready: Promise<void> | undefined

  /** Renders a route; undefined where there is no such page now. */
  async function draw(
    route: Route,
  ): Promise<{ page: Page; tags: ReturnType<typeof createReader>['tags'] } | undefined> {
    const reader = createReader(library)
    const locals = { reader, locale: route.locale, key: route.key, path: route.path, siteUrl }
    const isNotFoundPage = route.path === '/404.html'
    const response = await render(
      new Request(siteUrl + (isNotFoundPage ? '/404' : route.path)),
      locals,
    )
    if (response.status === 404 && !isNotFoundPage) return undefined
    if (response.status >= 500)
      throw new Error(
        `${route.path}: 页面无法生成 / the page could not be rendered (${response.status})`,
      )
    const location = response.headers.get('location') ?? undefined
    const status = isNotFoundPage ? 200 : response.status
    return {
      page: {
        body: Buffer.from(await response.arrayBuffer()),
        status,
        ...(location && { location }),
      },
      tags: reader.tags,
    }
  }

  async function pressOne(route: Route, isForced: boolean): Promise<void> {
    const drawn = routeExists(route) ? await draw(route) : undefined
    if (!drawn) {
      await deletePage(outDir, route.path)
      memory.forget(route.path)
      return
    }
    const hash = pageHash(drawn.page)
    if (isForced || memory.hashOf(route.path) !== hash)
      await writePage(outDir, route.path, drawn.page)
    memory.remember(route, hash, drawn.tags)
  }

  /** Whether some record still has this page; its record may have moved to another address. */
  function routeExists(route: Route): boolean {
    if (!route.key) return true
    const record = library.get(route.key)
    return record !== undefined && routesOf(record).some(({ path: at }) => at === route.path)
  }

  /** Presses all it can and then says what it could not. */
  async function press(routes: Iterable<Route>, isForced = false): Promise<void> {
    const errors: unknown[] = []
    for (const route of routes)
      await pressOne(route, isForced).catch((error: unknown) => errors.push(error))
    if (errors.length > 0)
      throw new AggregateError(
        errors,
        `${errors.length} 个页面无法写入 / ${errors.length} pages could not be written`,
      )
  }

  function* allRoutes(): Iterable<Route> {
    yield* fixedRoutes()
    for (const kind of [
      'courses',
      'modules',
      'cases',
      'bases',
      'materials',
      'majors',
      'positions',
      'organizations',
      'addresses',
    ] as const)
      for (const record of library.all(kind)) yield* routesOf(record)
  }

  /** Once a process: assets are there, and pages of another code are pressed anew. */
  function prepare(): Promise<void> {
    ready ??= (async () => {
      await copyAssets(path.join(buildDir, 'client'), outDir)
      if (memory.get('code') === code) return
      for (const record of recordsWithFiles()) await placeFiles(record)
      await press(allRoutes())
      memory.set('code', code)
    })().catch((error: unknown) => {
      ready = undefined
      throw error
    })
    return ready
  }

  function* recordsWithFiles(): Iterable<PublishedRecord> {
    for (const kind of [
      'courses',
      'modules',
      'cases',
      'bases',
      'materials',
      'organizations',
    ] as const)
      yield* library.all(kind)
  }

  async function placeFiles(record: PublishedRecord): Promise<void> {
    if (!('files' in record)) return
    for (const file of Object.values(record.files))
      for (const { filename, path: stored } of [file, ...file.sizes])
        await placeFile(
          path.join(uploadsDir, stored),
          path.join(outDir, 'files', file.id, filename),
        )
  }

  return {
    name: 'site',
    async apply(changes) {
      await prepare()
      for (const { after } of changes) if (after) await placeFiles(after)
      await press(affected(changes))
    },
    async *holdings() {
      await prepare()
      yield* writtenPages(outDir)
    },
    async *expected() {
      for (const route of allRoutes()) {
        const drawn = await draw(route)
        if (drawn) yield { key: route.path, hash: pageHash(drawn.page) }
      }
    },
    async repair(keys) {
      const wanted = new Set(keys)
      for (const record of recordsWithFiles()) await placeFiles(record)
      for (const route of allRoutes()) if (wanted.delete(route.path)) await pressOne(route, true)
      for (const extra of wanted) {
        await deletePage(outDir, extra)
        memory.forget(extra)
      }
    },
    close: () => Promise.resolve(memory.close()),
  }

  /** Own pages first and lists after them, so that no list leads to a page that is not there yet. */
  function affected(changes: readonly Change[]): Route[] {
    const routes = new Map<string, Route>()
    const gone = new Map<string, Route>()
    for (const { key, before, after } of changes) {
      for (const route of after ? routesOf(after) : []) routes.set(route.path, route)
      for (const route of before ? routesOf(before) : []) gone.set(route.path, route)
      for (const route of memory.reading(tagsOf(key, before, after)))
        if (!routes.has(route.path)) routes.set(route.path, route)
    }
    for (const [at, route] of gone) if (!routes.has(at)) routes.set(at, route)
    const claimed = new Map([...routes].map(([at, route]) => [at, claimantOf(at, route)]))
    return [...claimed.values()]
  }

  /** A path may pass from one record to another in the same batch: the one that has it now is pressed. */
  function claimantOf(at: string, route: Route): Route {
    if (routeExists(route)) return route
    const other = memory.routeOf(at)
    return other && routeExists(other) ? other : route
  }
}
