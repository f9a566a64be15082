import type { PayloadRequest } from 'payload'
import type { Locale } from '../../cms/published/locale.ts'
import { coverOf, type DemoResource, type DemoUnit } from '../demo/load.ts'
import { bodyFromMarkdown } from './body.ts'
import { asUser, memberOf, type SeedContext } from './context.ts'
import { classification, credit, kindFields, textFields } from './fields.ts'
import { inEnglish } from './in-english.ts'

/** Writes a resource as a draft of one of its project's authors, units and facilities included. */
export async function writeResource(context: SeedContext, resource: DemoResource): Promise<void> {
  const { payload, parties, pictures, ids } = context
  const { kind, slug, file } = resource
  const project = parties.project(file.project).id
  const req = await asUser(payload, memberOf(context, file.project, 'author'))
  const { id } = await payload.create({
    collection: kind,
    data: {
      project,
      slug,
      cover: pictures(file.project, coverOf(resource)),
      audience: 'public',
      ...textFields(file.text.zh),
      ...bodiesIn('zh', context, resource),
      ...classification(context, file),
      ...credit(context, file),
      ...kindFields(context, resource),
      ...(kind === 'modules' && { units: await writeUnits(context, resource, req) }),
    } as never,
    locale: 'zh',
    draft: true,
    depth: 0,
    overrideAccess: true,
    req,
  })
  ids.set(`${kind}/${slug}`, id)
  if (file.text.en)
    await inEnglish(payload, kind, id, {
      ...textFields(file.text.en),
      ...bodiesIn('en', context, resource),
    })
  if (kind === 'bases') await writeFacilities(context, resource, { base: id, project })
}

async function writeUnits(
  context: SeedContext,
  { units, file }: DemoResource,
  req: PayloadRequest,
): Promise<string[]> {
  const { payload, parties } = context
  const project = parties.project(file.project).id
  const ids: string[] = []
  for (const unit of units) {
    const { id } = await payload.create({
      collection: 'units',
      data: {
        ...unitIn('zh', context, { unit, file }),
        project,
        audience: 'public',
        hours: unit.hours,
      } as never,
      locale: 'zh',
      draft: true,
      depth: 0,
      overrideAccess: true,
      req,
    })
    if (unit.text.en) await inEnglish(payload, 'units', id, unitIn('en', context, { unit, file }))
    ids.push(id)
  }
  return ids
}

function unitIn(
  locale: Locale,
  context: SeedContext,
  { unit, file }: Pick<DemoResource, 'file'> & { unit: DemoUnit },
) {
  const { title = '', markdown = '' } = unit.text[locale] ?? {}
  return { title, body: bodyOf(context, file, markdown) }
}

const bodiesIn = (locale: Locale, context: SeedContext, { bodies, file }: DemoResource) =>
  Object.fromEntries(
    Object.entries(bodies).flatMap(([name, { [locale]: markdown }]) =>
      markdown === undefined ? [] : [[name, bodyOf(context, file, markdown)]],
    ),
  )

const bodyOf = ({ pictures }: SeedContext, file: DemoResource['file'], markdown: string) =>
  bodyFromMarkdown(markdown, (name) => pictures(file.project, name))

async function writeFacilities(
  { payload, parties, ids }: SeedContext,
  { slug, file }: Extract<DemoResource, { kind: 'bases' }>,
  place: { base: string; project: string },
): Promise<void> {
  for (const [key, { name, responsible, ...facility }] of Object.entries(file.facilities)) {
    const { id } = await payload.create({
      collection: 'facilities',
      data: {
        ...facility,
        ...place,
        name: name.zh,
        ...(responsible && { responsible: parties.person(responsible) }),
      },
      locale: 'zh',
      overrideAccess: true,
    })
    ids.set(`facilities/${slug}/${key}`, id)
    await inEnglish(payload, 'facilities', id, { name: name.en })
  }
}
