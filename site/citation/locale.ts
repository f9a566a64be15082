const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** The part of a CSL locale that our styles use: `et al.`, names of months, quotation marks. */
export function cslLocale(language: string): string {
  const isChinese = language.startsWith('zh')
  const terms = {
    'et-al': isChinese ? '等' : 'et al.',
    and: 'and',
    'open-quote': '“',
    'close-quote': '”',
    'open-inner-quote': '‘',
    'close-inner-quote': '’',
    'page-range-delimiter': '-',
    ...Object.fromEntries(
      MONTHS.map((name, index) => [`month-${String(index + 1).padStart(2, '0')}`, name]),
    ),
  }
  const rows = Object.entries(terms).map(([name, text]) => `<term name="${name}">${text}</term>`)
  return (
    `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${language}">` +
    '<style-options punctuation-in-quote="false"/>' +
    '<date form="numeric"><date-part name="year"/></date>' +
    '<date form="text"><date-part name="year"/></date>' +
    `<terms>${rows.join('')}</terms></locale>`
  )
}
