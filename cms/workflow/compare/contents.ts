import type { Json, SignedContent, SignedFile } from '../canonical.ts'
import { compareTexts, type Part } from './texts.ts'
import { readableText } from './readable.ts'

/** One difference between two contents, at a field of the resource or of one of its units. */
export type Change = {
  /** `title`, or of a unit `units.ID.title`. */
  path: string
  field: string
  unit?: { id: string; title: string }
  locale?: string
} & (
  | { kind: 'text'; parts: Part[] }
  | { kind: 'formatting' }
  | { kind: 'value'; before?: Json; after?: Json }
  | { kind: 'unit-added' | 'unit-removed' }
  | { kind: 'units-moved'; order: string[] }
  | { kind: 'file'; name: string; what: FileChange[] }
)

export type FileChange =
  'added' | 'removed' | 'replaced' | 'alt' | 'caption' | 'licence' | 'credit' | 'title'

/** What the comparison must know of a field. */
export type FieldShape = {
  name: string
  isLocalized: boolean
  isRichText: boolean
  isText: boolean
}

/** How the fields of the resource and of its units are kept. */
export type Shapes = { resource: readonly FieldShape[]; units: readonly FieldShape[] }

type Sides = { before: SignedContent; after: SignedContent }

/** Every difference, in the order of the fields: the resource, its units, then the files. */
export function compareContents(sides: Sides, shapes: Shapes): Change[] {
  const { before, after } = sides
  return [
    ...compareFields(before.resource, after.resource, {
      sides,
      shapes: shapes.resource,
      prefix: '',
    }),
    ...compareUnits(sides, shapes.units),
    ...compareFiles(before.files, after.files),
  ]
}

type Place = {
  sides: Sides
  shapes: readonly FieldShape[]
  prefix: string
  unit?: { id: string; title: string }
}

function compareFields(
  before: Json,
  after: Json,
  { sides, shapes, prefix, unit }: Place,
): Change[] {
  return shapes.flatMap((shape) => {
    const [old, now] = [child(before, shape.name), child(after, shape.name)]
    const locales = shape.isLocalized ? keysOf(old, now) : [undefined]
    return locales.flatMap((locale): Change[] => {
      const [from, to] = locale ? [child(old, locale), child(now, locale)] : [old, now]
      if (JSON.stringify(from) === JSON.stringify(to)) return []
      const place = {
        path: prefix + shape.name,
        field: shape.name,
        ...(unit && { unit }),
        ...(locale && { locale }),
      }
      if (!shape.isRichText && !shape.isText)
        return [
          {
            ...place,
            kind: 'value',
            ...(from !== undefined && { before: from }),
            ...(to !== undefined && { after: to }),
          },
        ]
      const words = (value: Json | undefined, files: SignedContent['files']) =>
        shape.isRichText ? readableText(value, files) : textOf(value)
      const [a, b] = [words(from, sides.before.files), words(to, sides.after.files)]
      return a === b
        ? [{ ...place, kind: 'formatting' }]
        : [{ ...place, kind: 'text', parts: compareTexts(a, b) }]
    })
  })
}

type Unit = { id: string; content: Json; title: string }

function compareUnits(sides: Sides, shapes: readonly FieldShape[]): Change[] {
  const [before, after] = [unitsOf(sides.before), unitsOf(sides.after)]
  const known = new Map(before.map((unit) => [unit.id, unit]))
  const kept = new Set(after.filter(({ id }) => known.has(id)).map(({ id }) => id))
  const place = ({ id, title }: Unit) => ({
    path: `units.${id}`,
    field: 'units',
    unit: { id, title },
  })
  const order = (units: Unit[]) => units.filter(({ id }) => kept.has(id)).map(({ id }) => id)
  const hasMoved = order(before).join() !== order(after).join()
  return [
    ...(hasMoved
      ? [
          {
            path: 'units',
            field: 'units',
            kind: 'units-moved' as const,
            order: after.map(({ title }) => title),
          },
        ]
      : []),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map((unit) => ({ ...place(unit), kind: 'unit-removed' as const })),
    ...after.flatMap((unit): Change[] => {
      const old = known.get(unit.id)
      if (!old) return [{ ...place(unit), kind: 'unit-added' }]
      return compareFields(old.content, unit.content, {
        sides,
        shapes,
        prefix: `units.${unit.id}.`,
        unit: { id: unit.id, title: unit.title },
      })
    }),
  ]
}

function compareFiles(before: SignedContent['files'], after: SignedContent['files']): Change[] {
  const change = (id: string, file: SignedFile, what: FileChange[]): Change => ({
    path: `files.${id}`,
    field: 'files',
    kind: 'file',
    name: textOf(file.alt ?? file.title) || id,
    what,
  })
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return ids.flatMap((id) => {
    const [old, now] = [before[id], after[id]]
    if (!old) return now ? [change(id, now, ['added'])] : []
    if (!now) return [change(id, old, ['removed'])]
    const what: FileChange[] = [
      ...(old.sha256 === now.sha256 ? [] : (['replaced'] as const)),
      ...(['alt', 'caption', 'licence', 'credit', 'title'] as const).filter(
        (name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]),
      ),
    ]
    return what.length > 0 ? [change(id, now, what)] : []
  })
}

const unitsOf = ({ units }: SignedContent): Unit[] =>
  units.map((unit) => {
    const content = child(unit, 'content') ?? {}
    return { id: textOf(child(unit, 'id')), content, title: textOf(child(content, 'title')) }
  })

const child = (value: Json | undefined, name: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined

const keysOf = (...values: (Json | undefined)[]): string[] => [
  ...new Set(
    values.flatMap((value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.keys(value)
        : [],
    ),
  ),
]

/** Text as it stands, a list one item a line, localized text in its first locale. */
function textOf(value: Json | undefined): string {
  if (Array.isArray(value)) return value.map(textOf).join('\n')
  if (typeof value === 'object' && value !== null)
    return textOf(value.zh ?? Object.values(value)[0])
  return value === undefined || value === null ? '' : String(value)
}
