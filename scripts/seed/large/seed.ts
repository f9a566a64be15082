import { createLocalReq, type Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { idOf } from '../../../cms/access/rights.ts'
import { RESOURCE_KINDS, type ResourceKind } from '../../../cms/published/record.ts'
import { inTransaction } from '../../../cms/workflow/transaction.ts'
import { type Random, randomFrom } from '../../random.ts'
import { composeRow } from './compose.ts'
import { type Material, readMaterial, type Row } from './material.ts'
import { readSigning } from './signing.ts'
import { type Resource, writeReleased } from './write.ts'

/** Resources written in one transaction: short enough for somebody who saves meanwhile. */
const AT_ONCE = 25
/** Units of a module. */
const UNITS = { least: 6, most: 9 }
const DAY = 86_400_000
/** Days over which the first releases are spread. */
const PERIOD = 3 * 365

type Options = {
  payload: Payload
  /** How many released resources the library holds afterwards. */
  resources: number
  /** The same seed and library give the same texts. */
  seed?: number
  say?: (line: string) => void
}

/**
 * Fills a library up to a number of released resources, for measurements: new ones like those that it
 * has, with their reviews, releases, addresses and versions, so that all rules hold on them. The rows
 * are written through the database adapter, without the steps that people take. Returns how many.
 */
export async function seedLarge({ payload, resources, seed = 1, say }: Options): Promise<number> {
  const material = await readMaterial(payload)
  const signing = await readSigning(payload)
  for (const kind of RESOURCE_KINDS)
    material.rows[kind] = material.rows[kind].filter(({ project }) => signing.has(idOf(project)))
  const random = randomFrom(seed)
  const written = new Written(material, random)
  const count = Math.max(0, resources - material.released)
  const start = Date.now() - PERIOD * DAY
  for (let done = 0; done < count;) {
    const req = await createLocalReq({}, payload)
    const next = Math.min(done + AT_ONCE, count)
    await inTransaction(req, async () => {
      for (; done < next; done++) {
        const at = new Date(start + (done / count) * PERIOD * DAY).toISOString()
        const resource = compose({ material, written, random, at })
        await writeReleased({ req, resource, signing: signing.get(idOf(resource.row.project))! })
        written.add(resource)
      }
    })
    if (done % 500 === 0) say?.(`${done}/${count}`)
  }
  return count
}

type Compose = { material: Material; written: Written; random: Random; at: string }

function compose({ material, written, random, at }: Compose): Resource {
  const kind = random.oneOf(material.mix.filter((one) => material.rows[one].length > 0))
  const make = (of: ResourceKind | 'units') =>
    composeRow({ material, kind: of, at, random, standIn: written.standIns() })
  const row = make(kind)
  const isModule = kind === 'modules' && material.rows.units.length > 0
  const length = UNITS.least + random.below(UNITS.most - UNITS.least + 1)
  const units = isModule
    ? Array.from({ length }, () => ({ ...make('units'), project: row.project }))
    : []
  const facilities =
    kind === 'bases' && material.facilities.length > 0
      ? Array.from({ length: 1 + random.below(4) }, () => ({
          ...random.oneOf(material.facilities),
          id: uuidv7(),
          base: row.id,
          project: row.project,
          createdAt: at,
          updatedAt: at,
        }))
      : []
  return {
    kind,
    row: isModule ? { ...row, units: units.map(({ id }) => id) } : row,
    units,
    facilities,
  }
}

/** What is written so far stands in for what the models refer to: most links lead to new resources. */
class Written {
  readonly #ids = new Map<string, string[]>()
  readonly #kindOf = new Map<string, string>()
  readonly #random: Random

  constructor({ rows, facilities }: Material, random: Random) {
    this.#random = random
    const all: [string, Row[]][] = [
      ...RESOURCE_KINDS.map((kind) => [kind, rows[kind]] as [string, Row[]]),
      ['facilities', facilities],
    ]
    for (const [kind, models] of all) {
      this.#ids.set(kind, [])
      for (const { id } of models) this.#kindOf.set(id, kind)
    }
  }

  add({ kind, row, facilities }: Resource): void {
    this.#ids.get(kind)?.push(row.id)
    this.#ids.get('facilities')?.push(...facilities.map(({ id }) => id))
  }

  /** For one document: the same id has the same stand-in, and no two share one. */
  standIns(): (id: string) => string {
    const chosen = new Map<string, string>()
    return (id) => {
      const ids = this.#ids.get(this.#kindOf.get(id) ?? '') ?? []
      if (ids.length <= chosen.size) return id
      let stand = chosen.get(id)
      while (!stand) {
        const one = this.#random.oneOf(ids)
        if (![...chosen.values()].includes(one)) stand = one
      }
      chosen.set(id, stand)
      return stand
    }
  }
}
