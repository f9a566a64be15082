import { idOf } from '../../access/rights.ts'
import { label } from '../../fields/label.ts'
import { HINT } from '../../templates/template.ts'
import { filesIn, walk } from '../../published/files-in.ts'
import type { Locale } from '../../published/locale.ts'
import type { ResourceKind } from '../../published/record.ts'
import type { PresentContent } from '../content.ts'
import { untickedItems } from '../confidentiality.ts'
import { missingTexts } from '../complete.ts'
import type { FieldProblem } from '../field-problems.ts'
import { skippedHeadings } from './headings.ts'
import { leadsIn } from './leads.ts'

/** Something to see to before a release. Without what is needed nothing is released. */
export type Finding = {
  code:
    | 'missing'
    | 'invalid'
    | 'no-units'
    | 'no-outcomes'
    | 'no-alt'
    | 'no-licence'
    | 'dead-link'
    | 'heading'
    | 'to-write'
    | 'confidential'
  weight: 'needed' | 'advice'
  /** The field to go to, in the unit where one is named, in this locale. */
  field?: string
  unit?: string
  locale?: Locale
  message: { zh: string; en: string }
}

type Options = {
  kind: ResourceKind
  /** Locales that the project requires. */
  locales: readonly Locale[]
  /** `collection/id` of every document that a reader can be led to. */
  reachable: ReadonlySet<string>
  /** What the checks of the fields say. */
  problems?: readonly FieldProblem[]
}

const LANGUAGE = { zh: label('中文', 'Chinese'), en: label('英文', 'English') }

/** Everything that a careful editor would object to, the needed first. Pure. */
export function findings(present: PresentContent, options: Options): Finding[] {
  const all = [
    ...missing(present, options),
    ...refused(options.problems ?? []),
    ...emptyParts(present, options.kind),
    ...confidentiality(present, options.kind),
    ...files(present),
    ...texts(present, options.reachable),
  ]
  return [...all.filter(isNeeded), ...all.filter((one) => !isNeeded(one))]
}

const isNeeded = ({ weight }: Finding) => weight === 'needed'

const missing = (present: PresentContent, { locales }: Options): Finding[] =>
  missingTexts(present, locales).map(({ field, locale, label: name, unit }) => ({
    code: 'missing',
    weight: 'needed',
    field,
    locale,
    ...(unit && { unit }),
    message: label(
      `缺少${LANGUAGE[locale].zh}${name}${unit ? `：${titleOf(present, unit)}` : ''}`,
      `The ${LANGUAGE[locale].en} ${field} is missing${unit ? `: ${titleOf(present, unit)}` : ''}`,
    ),
  }))

const refused = (problems: readonly FieldProblem[]): Finding[] =>
  problems
    // Texts that are missing are named for each language.
    .filter(({ path }) => path !== 'title')
    .map(({ path, label: name, message, unit }) => ({
      code: 'invalid',
      weight: 'needed',
      field: path.replaceAll('.', '__'),
      ...(unit && { unit }),
      message: label(`${name}：${message}`, `${name}: ${message}`),
    }))

function emptyParts({ document, units }: PresentContent, kind: ResourceKind): Finding[] {
  const hasOutcomes = hasText(document.outcomes)
  return [
    ...(kind === 'cases' && !document.company
      ? [
          {
            code: 'missing' as const,
            weight: 'needed' as const,
            field: 'company',
            message: label('没有写明案例企业', 'The company of the case is not named'),
          },
        ]
      : []),
    ...(kind === 'modules' && units.length === 0
      ? [
          {
            code: 'no-units' as const,
            weight: 'needed' as const,
            field: 'units',
            message: label('还没有单元', 'There are no units yet'),
          },
        ]
      : []),
    ...((kind === 'modules' || kind === 'courses') && !hasOutcomes
      ? [
          {
            code: 'no-outcomes' as const,
            weight: 'advice' as const,
            field: 'outcomes',
            message: label('没有写学习成果', 'There are no learning outcomes'),
          },
        ]
      : []),
  ]
}

/** The checklist as the authors filled it in; the company's signatory confirms it with the approval. */
function confidentiality({ document }: PresentContent, kind: ResourceKind): Finding[] {
  return untickedItems({ kind, document }).map(({ value: name, label: words }) => ({
    code: 'confidential',
    weight: 'advice',
    field: `confidentiality__${name}`,
    message: label(`企业保密检查未勾选：${words.zh}`, `Not confirmed by the company: ${words.en}`),
  }))
}

/** Each file once in a document, with the first field that names it. */
function files({ document, units, content }: PresentContent): Finding[] {
  return [document, ...units].flatMap((one) => {
    const unit = one === document ? {} : { unit: idOf(one) }
    const seen = new Set<string>()
    return Object.entries(one).flatMap(([field, value]) =>
      filesIn({ [field]: value }).flatMap(({ collection, id }): Finding[] => {
        const file = content.files[id]
        if (!file || seen.has(id)) return []
        seen.add(id)
        const at = { weight: 'advice' as const, field, ...unit }
        const name = firstText(file.alt ?? file.title) || id.slice(-6)
        const found: Finding[] = []
        if (collection === 'media' && !firstText(file.alt))
          found.push({
            ...at,
            code: 'no-alt',
            message: label('有图片没有替代文字', 'A picture has no alternative text'),
          })
        if (!file.licence)
          found.push({
            ...at,
            code: 'no-licence',
            message: label(`文件没有许可信息：${name}`, `A file has no licence: ${name}`),
          })
        return found
      }),
    )
  })
}

function texts({ document, units }: PresentContent, reachable: ReadonlySet<string>): Finding[] {
  return [document, ...units].flatMap((one) => {
    const at = { weight: 'advice' as const, ...(one !== document && { unit: idOf(one) }) }
    const dead = leadsIn(one).filter(({ target }) => !reachable.has(target))
    return [
      ...dead.map(({ field }): Finding => ({
        ...at,
        code: 'dead-link',
        field,
        message: label(
          '这里指向未发布或已删除的内容',
          'This leads to something that is not released or was deleted',
        ),
      })),
      ...Object.entries(one).flatMap(([field, value]) => [
        ...skippedHeadings(value).map((heading): Finding => ({
          ...at,
          code: 'heading',
          field,
          message: label(`标题跳级：${heading}`, `A heading skips a level: ${heading}`),
        })),
        ...hintsLeft(value).map((hint): Finding => ({
          ...at,
          code: 'to-write',
          field,
          message: label(
            `模板的提示还没有换成内容：${hint}`,
            `A hint of the template is still there: ${hint}`,
          ),
        })),
      ]),
    ]
  })
}

/** The first characters of each hint of a template that nobody has written over. */
function hintsLeft(value: unknown): string[] {
  const left: string[] = []
  walk(value, ({ text }) => {
    if (typeof text === 'string' && Object.values(HINT).some((mark) => text.startsWith(mark)))
      left.push(text.slice(0, 24))
  })
  return left
}

const titleOf = ({ units }: PresentContent, id: string): string => {
  const at = units.findIndex((unit) => idOf(unit) === id)
  return firstText(units[at]?.title) || `${at + 1}`
}

/** A text, or the first of a localized one. */
function firstText(value: unknown): string {
  const texts: unknown[] =
    typeof value === 'object' && value !== null ? Object.values(value) : [value]
  return (texts.find((one) => typeof one === 'string' && one !== '') as string | undefined) ?? ''
}

const hasText = (value: unknown): boolean =>
  Object.values(value ?? {}).some((list) => Array.isArray(list) && list.length > 0)
