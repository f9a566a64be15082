import type { ResourceKind } from '../../../cms/published/record.ts'
import type { Field, Motif } from '../format/common.ts'
import { glyph, medallion } from './glyphs.ts'
import {
  at,
  circle,
  HEIGHT,
  line,
  type Palette,
  PALETTES,
  randomFrom,
  rect,
  WIDTH,
} from './shapes.ts'

type Drawing = (field: Field, palette: Palette, random: () => number) => string

/** The inside of an SVG of 1280 × 720; `number` varies it. */
export function composition(field: Field, motif: Motif | ResourceKind, number: number): string {
  const palette = PALETTES[field]
  const seed = [...`${field}/${motif}`].reduce(
    (sum, letter) => Math.imul(sum, 33) ^ letter.charCodeAt(0),
    5381,
  )
  const random = randomFrom(seed + number * 7919)
  return ground(palette, random) + DRAWINGS[motif](field, palette, random)
}

/** A flat ground with a fine grid and two large soft shapes. */
function ground({ dark, second, accent }: Palette, random: () => number): string {
  const lines = [
    ...Array.from({ length: 31 }, (_, index) => `M${index * 40 + 40} 0V${HEIGHT}`),
    ...Array.from({ length: 17 }, (_, index) => `M0 ${index * 40 + 40}H${WIDTH}`),
  ].join('')
  return [
    rect(0, 0, WIDTH, HEIGHT, `fill="${dark}"`),
    `<path d="${lines}" stroke="${second}" stroke-width="1" opacity="0.14"/>`,
    circle(
      random() * WIDTH,
      random() * HEIGHT,
      220 + random() * 120,
      `fill="${second}" opacity="0.10"`,
    ),
    circle(
      random() * WIDTH,
      random() * HEIGHT,
      140 + random() * 120,
      `fill="${accent}" opacity="0.08"`,
    ),
  ].join('')
}

const indexes = (length: number): number[] => Array.from({ length }, (_, index) => index)

const DRAWINGS: Record<Motif | ResourceKind, Drawing> = {
  scene: (field, palette, random) =>
    [
      rect(0, 590, WIDTH, 130, `fill="${palette.second}" opacity="0.35"`),
      ...indexes(6).map((index) =>
        rect(
          60 + index * 205,
          90 + random() * 40,
          150,
          120,
          `rx="4" fill="${palette.ink}" opacity="0.10"`,
        ),
      ),
      at(440 + random() * 60, 380, 2.3, glyph(field, palette, random())),
      at(960 + random() * 60, 460, 1.3, glyph(field, palette, random())),
    ].join(''),

  process: (field, palette, random) => {
    const xs = [190, 490, 790, 1090]
    const ys = xs.map(() => 360 + (random() - 0.5) * 150)
    const points = xs.map((x, index) => [x, ys[index]!] as const)
    return [
      line(points, `stroke="${palette.accent}" stroke-width="10" stroke-dasharray="2 22"`),
      ...points.map(([x, y]) => medallion(field, palette, { x, y, r: 116, turn: random() })),
      ...points
        .slice(1)
        .map(
          ([x, y]) =>
            `<path d="M${x - 150} ${y - 18} L${x - 124} ${y} L${x - 150} ${y + 18} Z" fill="${palette.accent}"/>`,
        ),
    ].join('')
  },

  layout: (field, palette, random) => {
    const split = 500 + random() * 200
    return [
      rect(80, 70, 1120, 580, `fill="${palette.ink}" opacity="0.08"`),
      rect(80, 70, 1120, 580, `fill="none" stroke="${palette.ink}" stroke-width="8"`),
      line(
        [
          [split, 70],
          [split, 300],
        ],
        `stroke="${palette.ink}" stroke-width="8"`,
      ),
      line(
        [
          [split, 430],
          [split, 650],
        ],
        `stroke="${palette.ink}" stroke-width="8"`,
      ),
      rect(130, 120, 240, 110, `rx="8" fill="${palette.second}" opacity="0.7"`),
      rect(130, 490, 180, 110, `rx="8" fill="${palette.accent}" opacity="0.7"`),
      rect(980, 130 + random() * 60, 160, 90, `rx="8" fill="${palette.second}" opacity="0.7"`),
      rect(900, 520, 240, 80, `rx="8" fill="${palette.accent}" opacity="0.5"`),
      circle(
        340,
        370,
        150,
        `fill="none" stroke="${palette.accent}" stroke-width="5" stroke-dasharray="14 12"`,
      ),
      at(340, 370, 1.05, glyph(field, palette, random())),
      at(880, 370, 1.25, glyph(field, palette, random())),
    ].join('')
  },

  chart: (field, palette, random) => {
    const heights = indexes(9).map((index) => 90 + index * 22 + random() * 150)
    const tops = heights.map(
      (height, index) => [190 + index * 88, 560 - height * 0.8 - 60] as const,
    )
    return [
      line(
        [
          [130, 110],
          [130, 580],
          [1000, 580],
        ],
        `stroke="${palette.ink}" stroke-width="6"`,
      ),
      ...heights.map((height, index) =>
        rect(
          160 + index * 88,
          577 - height,
          58,
          height,
          `rx="4" fill="${palette.second}" opacity="${index % 3 === 2 ? 0.95 : 0.65}"`,
        ),
      ),
      line(tops, `stroke="${palette.accent}" stroke-width="8"`),
      ...tops.map(([x, y]) => circle(x, y, 10, `fill="${palette.ink}"`)),
      line(
        [
          [130, 240],
          [1000, 240],
        ],
        `stroke="${palette.accent}" stroke-width="3" stroke-dasharray="12 12"`,
      ),
      medallion(field, palette, { x: 1110, y: 220, r: 110, turn: random() }),
    ].join('')
  },

  device: (field, palette, random) => {
    const marks = indexes(4).map((index) => {
      const angle = (index / 4) * Math.PI * 2 + 0.5 + random() * 0.5
      return [
        640 + Math.cos(angle) * 400,
        360 + Math.sin(angle) * 220,
        640 + Math.cos(angle) * 150,
        360 + Math.sin(angle) * 130,
      ] as const
    })
    return [
      circle(640, 360, 270, `fill="${palette.ink}" opacity="0.08"`),
      at(640, 360, 2.5, glyph(field, palette, random())),
      ...marks.map(
        ([x, y, innerX, innerY]) =>
          line(
            [
              [innerX, innerY],
              [x, y],
            ],
            `stroke="${palette.ink}" stroke-width="3"`,
          ) +
          circle(x, y, 30, `fill="${palette.accent}"`) +
          circle(innerX, innerY, 8, `fill="${palette.ink}"`),
      ),
    ].join('')
  },

  network: (field, palette, random) => {
    const nodes = indexes(7).map((index) => {
      const angle = (index / 7) * Math.PI * 2 + random() * 0.4
      return [
        640 + Math.cos(angle) * (380 + random() * 80),
        360 + Math.sin(angle) * (200 + random() * 60),
      ] as const
    })
    return [
      ...nodes.map(([x, y]) =>
        line(
          [
            [640, 360],
            [x, y],
          ],
          `stroke="${palette.second}" stroke-width="5"`,
        ),
      ),
      line([...nodes, nodes[0]!], `stroke="${palette.ink}" stroke-width="2" opacity="0.4"`),
      ...nodes.map(
        ([x, y], index) =>
          circle(
            x,
            y,
            34 + random() * 22,
            `fill="${index % 2 ? palette.accent : palette.second}"`,
          ) + circle(x, y, 14, `fill="${palette.dark}"`),
      ),
      medallion(field, palette, { x: 640, y: 360, r: 150, turn: random() }),
    ].join('')
  },

  courses: (field, palette, random) =>
    [
      ...indexes(5).map((index) =>
        rect(
          90 + index * 220,
          580 - index * 92,
          200,
          140 + index * 92,
          `fill="${palette.second}" opacity="${0.3 + index * 0.13}"`,
        ),
      ),
      line(
        indexes(5).map((index) => [190 + index * 220, 540 - index * 92] as const),
        `stroke="${palette.accent}" stroke-width="8"`,
      ),
      ...indexes(5).map((index) =>
        circle(190 + index * 220, 540 - index * 92, 18, `fill="${palette.ink}"`),
      ),
      at(330, 240, 1.7, glyph(field, palette, random())),
    ].join(''),

  modules: (field, palette, random) => {
    const lean = 4 + random() * 6
    return [
      ...indexes(3).map(
        (index) =>
          `<g transform="rotate(${(2 - index) * lean} 640 520)">${rect(330, 110 + index * 14, 620, 470, `rx="22" fill="${index === 2 ? palette.light : palette.second}" opacity="${0.45 + index * 0.27}"`)}</g>`,
      ),
      rect(370, 178, 540, 300, `rx="12" fill="${palette.dark}"`),
      at(640, 330, 1.35, glyph(field, palette, random())),
      ...indexes(2).map((index) =>
        rect(
          370,
          505 + index * 34,
          420 - index * 150 * (0.6 + random()),
          16,
          `rx="8" fill="${palette.dark}" opacity="0.5"`,
        ),
      ),
    ].join('')
  },

  cases: (field, palette, random) =>
    [
      `<path d="M60 620 V330 L220 240 V330 L380 240 V330 L540 240 V330 L700 240 V620 Z" fill="${palette.second}" opacity="0.6"/>`,
      rect(740, 170 + random() * 60, 70, 450, `fill="${palette.second}" opacity="0.8"`),
      ...indexes(6).map((index) =>
        rect(
          110 + index * 95,
          430,
          55,
          60,
          `fill="${random() > 0.4 ? palette.accent : palette.light}" opacity="0.8"`,
        ),
      ),
      rect(0, 616, WIDTH, 104, `fill="${palette.ink}" opacity="0.15"`),
      medallion(field, palette, { x: 960, y: 380, r: 200, turn: random() }),
    ].join(''),

  bases: (field, palette, random) => {
    const tile = (column: number, row: number, height: number, fill: string) => {
      const x = 640 + (column - row) * 118
      const y = 210 + (column + row) * 60
      const top = `M${x} ${y - height} l112 57 l-112 57 l-112 -57 Z`
      const left = `M${x - 112} ${y + 57 - height} v${height} l112 57 v-${height} Z`
      const right = `M${x + 112} ${y + 57 - height} v${height} l-112 57 v-${height} Z`
      return `<path d="${left}" fill="${fill}" opacity="0.55"/><path d="${right}" fill="${fill}" opacity="0.75"/><path d="${top}" fill="${fill}"/>`
    }
    const fills = [palette.second, palette.light, palette.accent]
    return [
      ...indexes(4).flatMap((row) =>
        indexes(4).map((column) =>
          tile(column, row, 14 + Math.floor(random() * 4) * 22, fills[Math.floor(random() * 3)]!),
        ),
      ),
      medallion(field, palette, { x: 1090, y: 170, r: 120, turn: random() }),
    ].join('')
  },

  materials: (field, palette, random) =>
    [
      rect(390, 70, 500, 600, `rx="24" fill="${palette.second}"`),
      rect(420, 120, 440, 520, `rx="8" fill="${palette.light}"`),
      rect(550, 46, 180, 70, `rx="18" fill="${palette.accent}"`),
      rect(440, 140, 400, 210, `rx="8" fill="${palette.dark}"`),
      at(640, 245, 0.98, glyph(field, palette, random())),
      ...indexes(4).map((index) =>
        rect(
          450,
          384 + index * 60,
          34,
          34,
          `rx="6" fill="none" stroke="${palette.dark}" stroke-width="5"`,
        ),
      ),
      ...indexes(4).map((index) =>
        rect(
          508,
          392 + index * 60,
          200 + random() * 120,
          16,
          `rx="8" fill="${palette.dark}" opacity="0.55"`,
        ),
      ),
      ...indexes(2 + Math.floor(random() * 2)).map((index) =>
        line(
          [
            [457, 400 + index * 60],
            [465, 410 + index * 60],
            [480, 388 + index * 60],
          ],
          `stroke="${palette.accent}" stroke-width="7"`,
        ),
      ),
    ].join(''),
}
