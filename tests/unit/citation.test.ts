import { expect, test } from 'vitest'
import { bibtex } from '../../site/citation/bibtex.ts'
import { ACCESSED, cite, type Cited } from '../../site/citation/cite.ts'

/** The examples that GB/T 7714 gives for online resources. */
const CHINESE: Cited = {
  title: '出版业信息化迈入快车道',
  authors: [{ literal: '萧钰' }],
  issued: '2001-12-19',
  accessed: '2002-04-15',
  url: 'http://www.creader.com/news/20011219/200112190019.html',
  genre: '新闻',
  publisher: '',
  language: 'zh-CN',
}
const ENGLISH: Cited = {
  title: 'UNIMARC and metadata: Dublin Core',
  authors: [{ family: 'Hopkinson', given: 'Alan' }],
  issued: '2009-04-22',
  accessed: '2013-03-27',
  url: 'http://archive.ifla.org/IV/ifla64/138-161e.htm',
  genre: 'Paper',
  publisher: 'IFLA',
  language: 'en',
}

test('GB/T 7714 gives a Chinese page as in the standard, alike in both editions', () => {
  const expected =
    '萧钰. 出版业信息化迈入快车道[EB/OL]. (2001-12-19)[2002-04-15]. http://www.creader.com/news/20011219/200112190019.html.'
  expect([cite(CHINESE, 'gb2025'), cite(CHINESE, 'gb2015')]).toEqual([expected, expected])
})

test('of 2015 family names are in capitals, since 2025 they are not, and hyphens stay', () => {
  const rest =
    '. UNIMARC and metadata: Dublin Core[EB/OL]. (2009-04-22)[2013-03-27]. http://archive.ifla.org/IV/ifla64/138-161e.htm.'
  expect(cite(ENGLISH, 'gb2015')).toBe(`HOPKINSON A${rest}`)
  expect(cite(ENGLISH, 'gb2025')).toBe(`Hopkinson A${rest}`)
  const hyphen = { ...ENGLISH, authors: [{ family: 'Godard', given: 'Jean-Luc' }] }
  expect(cite(hyphen, 'gb2025')).toMatch(/^Godard J-L\. /)
  expect(cite(hyphen, 'gb2015')).toMatch(/^GODARD J L\. /)
})

test('of more than three authors three are named', () => {
  const authors = ['林晓雨', '罗振海', '钱芸', '王德华'].map((literal) => ({ literal }))
  expect(cite({ ...CHINESE, authors }, 'gb2025')).toMatch(/^林晓雨, 罗振海, 钱芸, 等\. /)
  expect(cite({ ...ENGLISH, authors }, 'gb2025')).toContain(', et al. ')
})

test('APA names day, kind and publisher', () => {
  expect(cite(ENGLISH, 'apa')).toBe(
    'Hopkinson, A. (2009, April 22). UNIMARC and metadata: Dublin Core [Paper]. IFLA. http://archive.ifla.org/IV/ifla64/138-161e.htm',
  )
})

test('the day of access is the reader’s, and titles may hold anything', () => {
  expect(cite({ ...CHINESE, accessed: undefined }, 'gb2025')).toContain(`[${ACCESSED}]`)
  expect(cite({ ...CHINESE, title: '$& <b> {x}' }, 'gb2025')).toContain('$& <b> {x}[EB/OL]')
})

test('BibTeX stays well formed whatever the title holds', () => {
  expect(bibtex({ ...CHINESE, title: '码垛 {\\evil} R&D 5% #1_a~^' }, 'ab12')).toBe(
    `@misc{ab12,
  title = {{码垛 evil R\\&D 5\\% \\#1\\_a\\textasciitilde{}\\textasciicircum{}}},
  author = {{萧钰}},
  year = {2001},
  month = {12},
  howpublished = {\\url{http://www.creader.com/news/20011219/200112190019.html}},
}`,
  )
})
