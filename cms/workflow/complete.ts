import type { PayloadRequest } from 'payload'
import { DEFAULT_LOCALE, type Locale } from '../published/locale.ts'
import type { ResourceKind } from '../published/record.ts'
import { isEmptyRichText, type RichText } from '../published/rich-text.ts'
import type { PresentContent } from './content.ts'
import { WorkflowError } from './errors.ts'
import { fieldProblems } from './field-problems.ts'

/** What a reader needs of every resource in every language it is shown in, by the names users know. */
const NEEDED = { title: '标题', summary: '摘要' } as const

type Missing = { field: string; locale: Locale; label: string; unit?: string }

/** The texts that are missing for a release in `locales`. */
export function missingTexts(
  { document, units }: PresentContent,
  locales: readonly Locale[],
): Missing[] {
  return locales.flatMap((locale) => [
    ...Object.entries(NEEDED)
      .filter(([field]) => !inLocale(document[field], locale))
      .map(([field, label]) => ({ field, locale, label })),
    ...units.flatMap((unit) => [
      ...(inLocale(unit.title, locale)
        ? []
        : [{ field: 'title', locale, label: '单元标题', unit: String(unit.id) }]),
      ...(isEmptyRichText(inLocale(unit.body, locale) as RichText | undefined)
        ? [{ field: 'body', locale, label: '单元正文', unit: String(unit.id) }]
        : []),
    ]),
  ])
}

/** The value of a localized field read with `locale: 'all'`. */
export function inLocale(value: unknown, locale: Locale): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[locale]
    : undefined
}

/** Throws a WorkflowError that names every missing text, in the locales that the project requires. */
export async function checkComplete(
  req: PayloadRequest,
  kind: ResourceKind,
  present: PresentContent,
): Promise<void> {
  const project = await req.payload.findByID({
    collection: 'projects',
    id: present.project,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const locales = [...new Set<Locale>([DEFAULT_LOCALE, ...(project.requiredLocales ?? [])])]
  const missing = missingTexts(present, locales)
  if (kind === 'modules' && present.units.length === 0)
    missing.push({ field: 'units', locale: DEFAULT_LOCALE, label: '单元' })
  if (kind === 'cases' && !present.document.company)
    missing.push({ field: 'company', locale: DEFAULT_LOCALE, label: '案例企业' })
  if (missing.length === 0) return
  const names = [
    ...new Set(
      missing.map(({ label, locale }) => `${label}（${locale === 'zh' ? '中文' : '英文'}）`),
    ),
  ].join('、')
  throw new WorkflowError(
    'incomplete',
    `还缺少：${names} / Still missing: ${missing.map((row) => `${row.field} (${row.locale})`).join(', ')}`,
    400,
    { missing },
  )
}

/**
 * Throws a WorkflowError that names every field which the release would refuse. Asked when the content is
 * sent to review: the release itself writes the fields, and so asks the same of exactly that content.
 */
export async function checkFields(
  req: PayloadRequest,
  kind: ResourceKind,
  present: PresentContent,
): Promise<void> {
  const problems = await fieldProblems(req, kind, present)
  if (problems.length === 0) return
  const list = [...new Set(problems.map(({ label, message }) => `${label}：${message}`))].join('；')
  throw new WorkflowError('incomplete', `请先改好：${list} / Mend this first: ${list}`, 400, {
    missing: problems,
  })
}
