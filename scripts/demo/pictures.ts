import sharp from 'sharp'
import { RESOURCE_KINDS, type ResourceKind } from '../../cms/published/record.ts'
import { FIELDS, type Field, MOTIFS, type Motif } from './format/common.ts'
import { composition } from './pictures/compositions.ts'
import { HEIGHT, WIDTH } from './pictures/shapes.ts'

const NAME = new RegExp(
  `^(${FIELDS.join('|')})-(${[...MOTIFS, ...RESOURCE_KINDS].join('|')})(?:-([1-9]\\d?))?$`,
)

/** Whether `drawPicture` can draw it: `<field>-<motif or kind>` with a number up to 99 or none. */
export const isPictureName = (name: string): boolean => NAME.test(name)

/**
 * A technical illustration as PNG, 1280 × 720. The same name gives the same bytes on one version of
 * sharp. There is no text in it, since fonts differ from machine to machine or are missing.
 */
export async function drawPicture(name: string): Promise<Buffer> {
  const [, field, motif, number = '0'] = NAME.exec(name) ?? []
  if (!field || !motif)
    throw new Error(`There is no picture ${name}: write <field>-<motif>-<1…99>.`)
  const svg = composition(field as Field, motif as Motif | ResourceKind, Number(number))
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${svg}</svg>`,
    ),
  )
    .png({ compressionLevel: 8 })
    .toBuffer()
}

/** The cover of a resource; its number follows from the slug. */
export function coverName(field: Field, kind: ResourceKind, slug: string): string {
  const sum = [...slug].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9973, 7)
  return `${field}-${kind}-${(sum % 99) + 1}`
}

/** What a cover shows. */
export const coverAlt = (field: Field, kind: ResourceKind): { zh: string; en: string } => ({
  zh: `${SUBJECTS[field].zh}的示意图：${FRAMES[kind].zh}`,
  en: `Illustration of ${SUBJECTS[field].en}: ${FRAMES[kind].en}`,
})

const SUBJECTS: Record<Field, { zh: string; en: string }> = {
  robotics: { zh: '六轴机械臂', en: 'a six-axis robot arm' },
  cnc: { zh: '主轴与铣刀', en: 'a spindle with a milling cutter' },
  nev: { zh: '电动汽车与电池模组', en: 'an electric vehicle with its battery' },
  ecommerce: { zh: '网店页面与包裹', en: 'an online shop and parcels' },
  nursing: { zh: '病床与心电曲线', en: 'a bed with a heart trace' },
  logistics: { zh: '货车与货架', en: 'a lorry and shelves' },
}

const FRAMES: Record<ResourceKind, { zh: string; en: string }> = {
  courses: { zh: '一条分段上升的学习路线', en: 'a path that rises in stages' },
  modules: { zh: '几张叠放的卡片', en: 'a stack of cards' },
  cases: { zh: '厂房轮廓', en: 'the outline of a plant' },
  bases: { zh: '车间平面', en: 'the plan of a workshop' },
  materials: { zh: '一块带勾选项的夹板', en: 'a clipboard with ticked items' },
}
