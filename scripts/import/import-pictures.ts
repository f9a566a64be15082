import path from 'node:path'
import type { Payload } from 'payload'
import type { PictureUse } from './conversion.ts'
import type { Plan } from './plan.ts'
import { type PictureFile, readPicture } from './read-picture.ts'
import type { Report } from './report.ts'
import { isRefusal } from './refusal.ts'

/** Hexadecimal digits of the source's SHA-256 in the name: 64 bits. */
const MARK_LENGTH = 16

type Task = { payload: Payload; plan: Plan; project: string; report: Report }

/**
 * Uploads every picture of the plan that the project does not have yet, known by the SHA-256 of its
 * source, and gives the ids by place. The uploaded file's name carries that hash: the stored bytes
 * have another, since an upload is encoded anew. One that cannot be taken is in the report with each file that shows it.
 */
export async function importPictures({
  payload,
  plan,
  project,
  report,
}: Task): Promise<Map<string, string>> {
  const uses = new Map<string, { use: PictureUse; file: string }[]>()
  for (const unit of plan.modules.flatMap(({ units }) => units))
    for (const use of unit.pictures)
      uses.set(use.value, [...(uses.get(use.value) ?? []), { use, file: unit.file }])
  const ids = new Map<string, string>()
  for (const [place, shown] of uses) {
    const picture = await readPicture(path.join(plan.root, place))
    const alt = shown.find(({ use }) => use.alt)?.use.alt ?? ''
    const tell = (
      kind: 'picture-unreadable' | 'picture-converted' | 'not-saved',
      detail?: string,
    ) =>
      report.problems.push(
        ...shown.map(({ use, file }) => ({
          kind,
          file,
          line: use.line,
          detail: [place, detail].filter(Boolean).join(': '),
        })),
      )
    if ('problem' in picture) {
      tell('picture-unreadable', picture.detail)
      continue
    }
    if (picture.isConverted) tell('picture-converted')
    try {
      const id = await store(picture, alt)
      ids.set(place, id)
    } catch (error) {
      if (!isRefusal(error)) throw error
      tell('not-saved', error.message)
    }
  }
  return ids

  async function store(
    { data, mimetype, name, extension, size, sha256 }: PictureFile,
    alt: string,
  ): Promise<string> {
    const mark = sha256.slice(0, MARK_LENGTH)
    const common = { overrideAccess: true, depth: 0, context: { importing: true } } as const
    const found = await payload.find({
      collection: 'media',
      where: {
        and: [
          { or: [{ filename: { contains: mark } }, { sha256: { equals: sha256 } }] },
          { project: { equals: project } },
        ],
      },
      sort: 'id',
      limit: 1,
      pagination: false,
      locale: plan.locale,
      ...common,
    })
    const [known] = found.docs
    if (known) {
      const isNamed = Boolean(known.alt) || !alt
      report.pictures[isNamed ? 'unchanged' : 'changed']++
      if (!isNamed && !report.isDryRun)
        await payload.update({
          collection: 'media',
          id: known.id,
          data: { alt },
          locale: plan.locale,
          ...common,
        })
      return known.id
    }
    report.pictures.created++
    if (report.isDryRun) return `new:${sha256}`
    const made = await payload.create({
      collection: 'media',
      data: {
        project,
        ...(alt && { alt }),
        ...(plan.licence && { licence: plan.licence }),
      },
      file: { data, mimetype, name: `${name}-${mark}.${extension}`, size },
      locale: plan.locale,
      ...common,
    })
    return made.id
  }
}
