import type { PayloadRequest } from 'payload'
import type { Locale } from '../published/locale.ts'
import type { ResourceKind } from '../published/record.ts'
import { WorkflowError } from '../workflow/errors.ts'
import { inTransaction } from '../workflow/transaction.ts'
import { TEMPLATES } from './index.ts'
import { outline } from './outline.ts'
import type { Texts } from './template.ts'

type Start = { template: string; project: string; title: string; locale: Locale }

/** Makes a draft from a template in the name of whoever asks; a module comes with its units. */
export async function fromTemplate(
  req: PayloadRequest,
  kind: ResourceKind,
  { template: name, project, title, locale }: Start,
): Promise<{ id: string }> {
  const template = TEMPLATES[kind].find((one) => one.name === name)
  if (!template)
    throw new WorkflowError('no-such-template', '没有这个模板 / There is no such template')
  if (!title.trim()) throw new WorkflowError('title-missing', '请填写标题 / Enter a title')
  if (!project) throw new WorkflowError('project-missing', '请选择项目 / Choose a project')
  const common = { draft: true, depth: 0, locale, overrideAccess: false, req } as const
  const body = (texts: Texts) => outline(texts[locale], locale)
  return inTransaction(req, async () => {
    const units: string[] = []
    for (const unit of template.units ?? []) {
      const data = { title: unit.title[locale], body: body(unit.body), project, audience: 'public' }
      const { id } = await req.payload.create({
        collection: 'units',
        data: data as never,
        ...common,
      })
      units.push(id)
    }
    const bodies = Object.entries(template.bodies ?? {}).map(
      ([field, texts]) => [field, body(texts)] as const,
    )
    const data = {
      title: title.trim(),
      project,
      ...template.values,
      ...Object.fromEntries(bodies),
      ...(units.length > 0 && { units }),
    }
    const { id } = await req.payload.create({ collection: kind, data: data as never, ...common })
    return { id }
  })
}
