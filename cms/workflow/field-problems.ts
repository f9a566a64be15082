import { beforeChangeTraverseFields, type PayloadRequest, type ValidationFieldError } from 'payload'
import { idOf } from '../access/rights.ts'
import { DEFAULT_LOCALE } from '../published/locale.ts'
import type { ResourceKind } from '../published/record.ts'
import { forAllLocales } from './all-locales.ts'
import type { PresentContent } from './content.ts'

/** A field that the release would refuse: its path in the form, its names there, and what is wrong. */
export type FieldProblem = { path: string; label: string; message: string; unit?: string }

/**
 * What Payload's own checks of the fields say of a draft, which it saves without asking them: rows
 * without what they need, above all. Asked before the sides sign, and not only when all have.
 */
export async function fieldProblems(
  req: PayloadRequest,
  kind: ResourceKind,
  { document, units }: PresentContent,
): Promise<FieldProblem[]> {
  const problems = await problemsOf(req, kind, document)
  for (const unit of units)
    problems.push(
      ...(await problemsOf(req, 'units', unit)).map((one) => ({ ...one, unit: idOf(unit) })),
    )
  return problems
}

async function problemsOf(
  req: PayloadRequest,
  collection: ResourceKind | 'units',
  docWithLocales: Record<string, unknown>,
): Promise<FieldProblem[]> {
  const { config } = req.payload.collections[collection]
  const own = forAllLocales(req)
  const id = idOf(docWithLocales)
  const common = { draft: true, depth: 0, locale: DEFAULT_LOCALE, overrideAccess: true } as const
  const data = await req.payload.findByID({ collection, id, ...common, req: own })
  const errors: ValidationFieldError[] = []
  await beforeChangeTraverseFields({
    id,
    collection: config,
    context: {},
    // Hooks of fields may change it.
    data: structuredClone(data),
    siblingData: structuredClone(data),
    doc: data,
    siblingDoc: data,
    docWithLocales,
    siblingDocWithLocales: docWithLocales,
    errors,
    fields: config.fields,
    fieldLabelPath: '',
    global: null,
    mergeLocaleActions: [],
    operation: 'update',
    overrideAccess: true,
    parentIndexPath: '',
    parentPath: '',
    parentSchemaPath: '',
    req: own,
  })
  return errors.map(({ path, label, message }) => ({
    path,
    label: typeof label === 'string' ? label : path,
    message,
  }))
}
