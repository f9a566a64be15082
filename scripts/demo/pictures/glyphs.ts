import type { Field } from '../format/common.ts'
import { at, circle, line, type Palette, rect } from './shapes.ts'

/** The field's sign in a square of 200 × 200 around the origin; `turn` from 0 to 1 varies it. */
export const glyph = (field: Field, palette: Palette, turn: number): string =>
  GLYPHS[field](palette, turn)

const GLYPHS: Record<Field, (palette: Palette, turn: number) => string> = {
  robotics: ({ ink, accent, second }, turn) => {
    const elbow = [-40 + turn * 50, -55 - turn * 25] as const
    const wrist = [elbow[0] + 70, elbow[1] + 10 + turn * 30] as const
    const joints = [[-40, 40], elbow, wrist] as const
    return [
      rect(-80, 70, 80, 26, `rx="6" fill="${second}"`),
      line([[-40, 70], ...joints], `stroke="${accent}" stroke-width="26"`),
      ...joints.map(([x, y]) =>
        circle(x, y, 17, `fill="${ink}" stroke="${second}" stroke-width="7"`),
      ),
      line([wrist, [wrist[0] + 18, wrist[1] + 42]], `stroke="${ink}" stroke-width="10"`),
      line(
        [
          [wrist[0] + 4, wrist[1] + 62],
          [wrist[0] + 6, wrist[1] + 44],
          [wrist[0] + 32, wrist[1] + 44],
          [wrist[0] + 36, wrist[1] + 62],
        ],
        `stroke="${ink}" stroke-width="8"`,
      ),
    ].join('')
  },
  cnc: ({ ink, accent, second }, turn) =>
    [
      rect(-34, -98, 68, 62, `rx="6" fill="${second}"`),
      `<path d="M-24 -36 H24 L14 -4 H-14 Z" fill="${ink}"/>`,
      rect(-11, -4, 22, 54, `fill="${accent}"`),
      ...[0, 1, 2].map((step) =>
        line(
          [
            [-11, 8 + step * 16],
            [11, 0 + step * 16],
          ],
          `stroke="${ink}" stroke-width="5"`,
        ),
      ),
      `<path d="M-95 96 V56 H-40 C-30 ${70 + turn * 14} 30 ${70 + turn * 14} 40 56 H95 V96 Z" fill="${second}" opacity="0.9"/>`,
      ...[-1, 1].map((side) =>
        line(
          [
            [side * 20, 50],
            [side * (46 + turn * 20), 22],
            [side * (60 + turn * 14), 34],
          ],
          `stroke="${accent}" stroke-width="5"`,
        ),
      ),
    ].join(''),
  nev: ({ ink, accent, second }, turn) =>
    [
      `<path d="M-96 40 V8 C-96 -6 -84 -8 -70 -10 L-44 -46 C-40 -52 -34 -54 -26 -54 H30 C40 -54 46 -50 52 -42 L70 -12 C88 -8 96 -4 96 12 V40 Z" fill="${ink}"/>`,
      `<path d="M-52 -12 L-32 -42 H0 V-12 Z M10 -12 V-42 H30 L50 -12 Z" fill="${second}"/>`,
      ...[-56, 56].map(
        (x) => circle(x, 42, 22, `fill="${second}"`) + circle(x, 42, 10, `fill="${ink}"`),
      ),
      ...[0, 1, 2, 3].map((cell) =>
        rect(
          -26 + cell * 14,
          12,
          10,
          22,
          `rx="2" fill="${cell / 3 <= 0.34 + turn * 0.66 ? accent : second}"`,
        ),
      ),
      `<path d="M4 -100 L-18 -72 H-2 L-10 -56 L18 -84 H2 Z" fill="${accent}"/>`,
    ].join(''),
  ecommerce: ({ ink, accent, second }, turn) =>
    [
      rect(-92, -86, 150, 116, `rx="10" fill="${ink}"`),
      rect(-92, -86, 150, 20, `rx="10" fill="${second}"`),
      ...[0, 1, 2].map((index) =>
        rect(
          -80 + index * 44,
          -54,
          36,
          36,
          `rx="5" fill="${index === Math.floor(turn * 2.99) ? accent : second}" opacity="0.85"`,
        ),
      ),
      ...[0, 1].map((index) =>
        rect(-80, -8 + index * 16, 90 - index * 34, 8, `rx="4" fill="${second}" opacity="0.7"`),
      ),
      rect(14, 14, 82, 74, `rx="4" fill="${accent}"`),
      rect(46, 14, 18, 32, `fill="${ink}" opacity="0.85"`),
      line(
        [
          [14, 46],
          [96, 46],
        ],
        `stroke="${ink}" stroke-width="3" opacity="0.6"`,
      ),
    ].join(''),
  nursing: ({ ink, accent, second }, turn) =>
    [
      rect(-96, 30, 192, 20, `rx="6" fill="${second}"`),
      line(
        [
          [-92, -16],
          [-92, 84],
        ],
        `stroke="${second}" stroke-width="12"`,
      ),
      line(
        [
          [92, 14],
          [92, 84],
        ],
        `stroke="${second}" stroke-width="12"`,
      ),
      rect(-80, 2, 54, 28, `rx="12" fill="${ink}"`),
      `<path d="M-18 30 V14 C-18 6 -12 2 -4 2 H70 C80 2 86 10 86 20 V30 Z" fill="${ink}" opacity="0.75"/>`,
      line(
        [
          [-90, -58],
          [-40, -58],
          [-26, -58 - 20 - turn * 20],
          [-8, -36 + turn * 10],
          [8, -70],
          [18, -58],
          [40, -58],
        ],
        `stroke="${accent}" stroke-width="7"`,
      ),
      `<path d="M58 -92 h22 v18 h18 v22 h-18 v18 h-22 v-18 h-18 v-22 h18 Z" fill="${accent}"/>`,
    ].join(''),
  logistics: ({ ink, accent, second }, turn) =>
    [
      rect(-96, -40, 118, 86, `rx="5" fill="${ink}"`),
      `<path d="M26 46 V-14 H62 L94 14 V46 Z" fill="${accent}"/>`,
      `<path d="M38 10 V-4 H58 L74 10 Z" fill="${ink}"/>`,
      ...[-62, 56].map(
        (x) => circle(x, 52, 19, `fill="${second}"`) + circle(x, 52, 8, `fill="${ink}"`),
      ),
      ...[0, 1, 2].map((index) =>
        rect(
          -84 + index * 34,
          4 - (index === Math.floor(turn * 2.99) ? 30 : 0),
          26,
          30,
          `rx="3" fill="${index === 1 ? accent : second}"`,
        ),
      ),
      line(
        [
          [-90, -72],
          [-20, -72],
          [0, -90],
          [60, -90],
        ],
        `stroke="${second}" stroke-width="6" stroke-dasharray="2 14"`,
      ),
      circle(74, -90, 11, `fill="${accent}"`),
    ].join(''),
}

/** The field's sign on a disc of radius `r` around (x, y). */
export function medallion(
  field: Field,
  palette: Palette,
  { x, y, r, turn }: { x: number; y: number; r: number; turn: number },
): string {
  return (
    circle(x, y, r, `fill="${palette.dark}" stroke="${palette.ink}" stroke-width="5"`) +
    at(x, y, r / 150, glyph(field, palette, turn))
  )
}
