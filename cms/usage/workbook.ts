import { create as contentDisposition } from 'content-disposition'

/** One sheet of a workbook: a heading over each column, and rows of texts and numbers. */
export type Sheet = {
  name: string
  headings: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Widest column, in characters. */
const WIDEST = 60

/** An xlsx file of these sheets, to be kept under this name. */
export const workbookResponse = async (name: string, sheets: readonly Sheet[]): Promise<Response> =>
  new Response(await workbook(sheets), {
    headers: {
      'Content-Type': TYPE,
      'Content-Disposition': contentDisposition(`${name}.xlsx`),
      'Cache-Control': 'no-store',
    },
  })

/** What readers typed stays text, whatever it begins with. */
async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  // A large library, which the CMS needs for nothing else.
  const { utils, write } = await import('@e965/xlsx')
  const book = utils.book_new()
  for (const { name, headings, rows } of sheets) {
    const sheet = utils.aoa_to_sheet([[...headings], ...rows.map((row) => [...row])])
    sheet['!cols'] = headings.map((heading, column) => ({
      wch: rows.reduce(
        (widest, row) => Math.min(WIDEST, Math.max(widest, widthOf(row[column] ?? '') + 2)),
        widthOf(heading) + 2,
      ),
    }))
    utils.book_append_sheet(book, sheet, name)
  }
  return new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  )
}

/** A Chinese character is as wide as two letters. */
const widthOf = (value: string | number): number =>
  [...String(value)].reduce((width, one) => width + (one > '\u2E80' ? 2 : 1), 0)
