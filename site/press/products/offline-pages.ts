import type { PublishedFile } from '../../../cms/published/file.ts'
import { textIn, type Locale } from '../../../cms/published/locale.ts'
import type { ModuleRecord } from '../../../cms/published/module.ts'
import { nameOf, tagOf, wordsIn } from '../../i18n/index.ts'
import { fileSize } from '../../reading/format.ts'
import { resourcePath } from '../../reading/paths.ts'
import { escape } from '../../rich-text/escape.ts'
import { fileUrl } from '../../rich-text/picture.ts'
import { renderRichText } from '../../rich-text/render.ts'
import { MOST_BYTES, offlineName } from './package.ts'

const STYLE =
  'body{font:17px/1.75 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#14201d}img{max-width:100%;height:auto}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.3rem .6rem}pre{overflow:auto;background:#f1f3f0;padding:1rem}aside{border-left:5px solid #9e4e0a;padding:.1rem 1rem;margin:1rem 0}a{color:#0b5d51}nav{display:flex;justify-content:space-between;margin:2rem 0}'

type Page = {
  name: string
  html: string
  /** Addresses on the site of the files it shows. */
  files: string[]
}
type Source = { locale: Locale; siteUrl: string }

/** The pages of a module's package in one language: `index.html`, or `index.en.html`, and its units. */
export function offlinePages(record: ModuleRecord, { locale, siteUrl }: Source): Page[] {
  const t = wordsIn(locale)
  const text = record.text[locale] ?? record.text.zh
  const suffix = locale === 'zh' ? '' : `.${locale}`
  const nameAt = (at: number) => `unit-${String(at + 1).padStart(2, '0')}${suffix}.html`
  const home = `index${suffix}.html`
  const source = siteUrl + resourcePath('modules', record.slug, locale)
  const context = { files: record.files, locale, linkTo: () => undefined }
  const unitText = (at: number) => record.units[at]?.text[locale] ?? record.units[at]?.text.zh
  const list = record.units.map(
    (_, at) => `<li><a href="${nameAt(at)}">${escape(unitText(at)?.title)}</a></li>`,
  )
  const outcomes = text.outcomes.map((one) => `<li>${escape(one)}</li>`)
  const front = page(home, text.title, [
    `<h1>${escape(text.title)}</h1><p>${escape(text.summary)}</p>`,
    outcomes.length > 0 ? `<h2>${t('outcomes')}</h2><ul>${outcomes.join('')}</ul>` : '',
    text.description ? renderRichText(text.description, context) : '',
    `<h2>${t('units')}</h2><ol>${list.join('')}</ol>`,
    attachments(record, locale),
    `<p>${t('release', record.release.number)} · ${escape(nameOf('licence', record.licence, locale))} · <a href="${escape(source)}">${escape(source)}</a></p>`,
  ])
  const units = record.units.map((unit, at) => {
    const { title, body } = unit.text[locale] ?? unit.text.zh
    const link = (to: number, word: 'previous' | 'next') =>
      record.units[to] ? `<a href="${nameAt(to)}">${t(word)}</a>` : '<span></span>'
    return page(nameAt(at), title, [
      `<p><a href="${home}">${escape(text.title)}</a></p><h1>${escape(title)}</h1>`,
      renderRichText(body, context),
      `<nav>${link(at - 1, 'previous')}${link(at + 1, 'next')}</nav>`,
    ])
  })
  return [front, ...units]

  function page(name: string, title: string, parts: readonly string[]): Page {
    const files: string[] = []
    const body = parts
      .join('\n')
      .replace(/ (?:srcset|sizes|loading|fetchpriority|decoding)="[^"]*"/g, '')
      .replace(/(src|href)="(\/files\/[^"]*)"/g, (_, attribute: string, url: string) => {
        files.push(url)
        return `${attribute}="${escape(local(url, record))}"`
      })
    const html = `<!doctype html>\n<html lang="${tagOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style></head><body>\n${body}\n</body></html>\n`
    return { name, html, files }
  }
}

/** Where a file of the site is in the package. */
function local(url: string, record: ModuleRecord): string {
  const [, id = '', name = ''] = /^\/files\/([^/]+)\/(.+)$/.exec(url) ?? []
  const file = record.files[id]
  return file
    ? offlineName(file, decodeURIComponent(name)).split('/').map(encodeURIComponent).join('/')
    : url
}

function attachments(record: ModuleRecord, locale: Locale): string {
  const t = wordsIn(locale)
  let room = MOST_BYTES
  const rows = record.attachments.flatMap((id) => {
    const file: PublishedFile | undefined = record.files[id]
    if (!file) return []
    const name = `${escape(textIn(file.title ?? {}, locale).text || file.filename)} (${fileSize(file.size)})`
    if (file.size > room) return [`<li>${name} · ${t('notInPackage')}</li>`]
    room -= file.size
    return [`<li><a href="${escape(fileUrl(file, file.filename))}">${name}</a></li>`]
  })
  return rows.length > 0 ? `<h2>${t('attachments')}</h2><ul>${rows.join('')}</ul>` : ''
}
