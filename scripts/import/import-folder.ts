import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { isEmpty, isSame } from './compare.ts'
import { fillIds } from './fill.ts'
import { importPictures } from './import-pictures.ts'
import type { Plan, PlannedModule, PlannedUnit } from './plan.ts'
import { isRefusal } from './refusal.ts'
import { newCount, type Report } from './report.ts'
import { type Document, findImported, idsIn, isEditedByPerson, type Kind } from './stored.ts'
import { mergedOrder } from './unit-order.ts'

type Task = {
  payload: Payload
  plan: Plan
  /** Id of the project that the modules belong to. */
  project: string
  isDryRun?: boolean
  /** Whether what people have edited since is replaced too. */
  isOverwriting?: boolean
  progress?: (line: string) => void
}

/**
 * Brings the library's drafts to what the plan says: new modules and units are made, changed ones
 * saved, equal ones left alone, so that a second run writes nothing. Another language joins the
 * documents of the first. Nothing is released, and what a person edited since is kept and reported.
 */
export async function importFolder({
  payload,
  plan,
  project,
  isDryRun = false,
  isOverwriting = false,
  progress = () => {},
}: Task): Promise<Report> {
  const report: Report = {
    isDryRun,
    modules: newCount(),
    units: newCount(),
    pictures: newCount(),
    problems: [...plan.problems],
  }
  const units = plan.modules.flatMap((module) => module.units)
  const known = {
    modules: await findImported(payload, 'modules', {
      project,
      sourceIds: [...plan.modules.map(({ sourceId }) => sourceId), ...targets('modules')],
    }),
    units: await findImported(payload, 'units', {
      project,
      sourceIds: [...units.map(({ sourceId }) => sourceId), ...targets('units')],
    }),
  }
  const ids = {
    modules: idsFor('modules', plan.modules),
    units: idsFor('units', units),
  }
  progress('图片 · pictures')
  const pictures = await importPictures({ payload, plan, project, report })
  for (const [index, module] of plan.modules.entries()) {
    progress(`[${index + 1}/${plan.modules.length}] ${module.title}`)
    await importModule(module)
  }
  return report

  function targets(kind: Kind): string[] {
    return units
      .flatMap(({ links }) => links)
      .filter(({ relationTo }) => relationTo === kind)
      .map(({ value }) => value)
  }

  function idsFor(kind: Kind, planned: { sourceId: string }[]): Map<string, string> {
    const made = planned.map(
      ({ sourceId }) => [sourceId, known[kind].get(sourceId)?.id ?? uuidv7()] as const,
    )
    return new Map([
      ...[...known[kind]].map(([sourceId, { id }]) => [sourceId, id] as const),
      ...made,
    ])
  }

  async function importModule(module: PlannedModule): Promise<void> {
    const saved: string[] = []
    const { title, summary, keywords, sourceId, folder } = module
    const before = known.modules.get(sourceId)
    const present = idsIn(before?.units)
    const isArranged = before !== undefined && (await isEditedByPerson(payload, 'modules', before))
    for (const unit of module.units) {
      const id = ids.units.get(unit.sourceId)!
      // A unit that is no longer in the module was taken out of it by whoever arranged it.
      const isTakenOut = isArranged && known.units.has(unit.sourceId) && !present.includes(id)
      if ((await importUnit(unit)) && !isTakenOut) saved.push(id)
    }
    await save('modules', {
      sourceId,
      file: folder,
      texts: { title, summary, keywords },
      shared: { units: mergedOrder(present, saved) },
      initial: origin(plan),
    })
  }

  async function importUnit({
    sourceId,
    file,
    title,
    body: planned,
    links,
  }: PlannedUnit): Promise<boolean> {
    const body = fillIds(planned, {
      picture: (place) => pictures.get(place),
      target: (relationTo, value) => ids[relationTo as Kind].get(value),
    })
    const lost = links.filter(({ relationTo, value }) => !ids[relationTo].has(value))
    report.problems.push(
      ...lost.map(({ line, url }) => ({ kind: 'link-missing' as const, file, line, detail: url })),
    )
    return save('units', { sourceId, file, texts: { title, body }, shared: {}, initial: {} })
  }

  /** Makes or saves one document where it differs; false where it could not be made. */
  async function save(
    collection: Kind,
    {
      sourceId,
      file,
      texts,
      shared,
      initial,
    }: {
      sourceId: string
      file: string
      texts: Record<string, unknown>
      shared: Record<string, unknown>
      initial: Record<string, unknown>
    },
  ): Promise<boolean> {
    const before = known[collection].get(sourceId)
    const data = before
      ? await changesOf({ collection, before, texts, shared, file })
      : { ...initial, ...texts, ...shared }
    if (before && Object.keys(data).length === 0) {
      report[collection].unchanged++
      return true
    }
    const outcome = before ? 'changed' : 'created'
    const common = {
      collection,
      locale: plan.locale,
      draft: true,
      depth: 0,
      overrideAccess: true,
      context: { importing: true },
    } as const
    try {
      if (!isDryRun && before) await payload.update({ ...common, id: before.id, data: data })
      if (!isDryRun && !before)
        await payload.create({
          ...common,
          data: {
            ...data,
            id: ids[collection].get(sourceId),
            project,
            importedFrom: sourceId,
            audience: 'public',
          } as never,
        })
      report[collection][outcome]++
      return true
    } catch (error) {
      if (!isRefusal(error)) throw error
      report.problems.push({ kind: 'not-saved', file, detail: error.message })
      return before !== undefined
    }
  }

  /** The fields to save: empty ones are filled, others replaced only where no person's work is lost. */
  async function changesOf({
    collection,
    before,
    texts,
    shared,
    file,
  }: {
    collection: Kind
    before: Document
    texts: Record<string, unknown>
    shared: Record<string, unknown>
    file: string
  }) {
    const present = (name: string): unknown =>
      (before[name] as Record<string, unknown> | null | undefined)?.[plan.locale]
    const differing = Object.entries(texts).filter(([name, value]) => !isSame(present(name), value))
    const replaced = differing.filter(([name]) => !isEmpty(present(name)))
    const kept =
      replaced.length === 0 || isOverwriting ? undefined : await reasonToKeep(collection, before)
    if (kept)
      report.problems.push({ kind: kept, file, detail: replaced.map(([name]) => name).join(', ') })
    const taken = differing.filter(([name]) => isEmpty(present(name)) || !kept)
    const other = Object.entries(shared).filter(
      ([name, value]) => !isSame(idsIn(before[name]), value),
    )
    return Object.fromEntries([...taken, ...other])
  }

  async function reasonToKeep(
    collection: Kind,
    before: Document,
  ): Promise<'kept-edits' | 'kept-simplified' | undefined> {
    if (await isEditedByPerson(payload, collection, before)) return 'kept-edits'
    return plan.language === 'zh-TW' ? 'kept-simplified' : undefined
  }
}

/** Where an open collection's modules come from, and on what terms. */
function origin({ licence, root }: Plan): Record<string, unknown> {
  if (!licence) return {}
  return {
    licence,
    origin: 'open',
    derivedFrom: [{ title: root.split(/[\\/]/).findLast(Boolean) ?? root }],
  }
}
