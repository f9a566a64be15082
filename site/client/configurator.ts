import type { Locale } from '../../cms/published/locale.ts'
import { EMBED_SIZE, NAMES_PAGE } from '../reading/iframe.ts'
import { embedPath, itemPath, prefixOf, widgetPath } from '../reading/paths.ts'
import { elementCode, type Widget, WIDGETS } from '../reading/widget-code.ts'
import { escape } from '../rich-text/escape.ts'

/** The page that makes the code of a widget: every choice shows at once in the preview and in the code. */
const form = document.querySelector<HTMLFormElement>('.configurator')
if (form) start(form)

type Target = { src: string; frame: string; href: string; text: string; recordsPath?: boolean }

function start(form: HTMLFormElement): void {
  const { site = location.origin, library = '' } = form.dataset
  const preview = form.querySelector<HTMLElement>('.preview')!
  const code = form.querySelector('textarea')!
  const problem = form.querySelector<HTMLElement>('.problem')!
  const button = form.querySelector('button')!
  const list = new URLSearchParams(location.search).get('list') ?? ''
  const select = form.elements.namedItem('list') as HTMLSelectElement
  if ([...select.options].some(({ value }) => value === list)) select.value = list
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', () => void show())
  button.addEventListener('click', () => {
    code.select()
    void navigator.clipboard?.writeText(code.value).then(() => {
      button.textContent = button.dataset.copied ?? ''
    })
  })
  void show()

  async function show(): Promise<void> {
    const value = (name: string) =>
      (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value
    const widget = WIDGETS.find((one) => one === value('widget')) ?? 'list'
    const isFound = widget === 'list' && value('list') === 'found'
    for (const label of form.querySelectorAll<HTMLElement>('[data-for]'))
      label.hidden = !label.dataset.for?.split(' ').includes(widget)
    // What is searched anew each time is written in no file that a frame could show.
    form.querySelector<HTMLElement>('[data-for=found]')!.hidden = !isFound
    formOf(form).hidden = isFound
    const asked = JSON.stringify([...new FormData(form)])
    const target = await targetOf(widget, value)
    if (asked !== JSON.stringify([...new FormData(form)])) return
    problem.textContent = target || !value('address') ? '' : (problem.dataset.unknown ?? '')
    if (!target) return clear()
    const isFrame = value('form') === 'frame' && !isFound
    code.value = isFrame
      ? `<iframe src="${escape(site + target.frame)}" title="${escape(target.text)}" width="100%" height="${EMBED_SIZE.height}" loading="lazy"${target.recordsPath ? ` ${NAMES_PAGE}` : ''}></iframe>\n<script type="module" src="${escape(site)}/widget/v1/frames.js"></script>`
      : elementCode({
          widget,
          siteUrl: site,
          src: target.src,
          link: target,
          ...(widget === 'list' && { limit: Number(value('limit')) || 5 }),
          colour: value('colour'),
          recordsPath: target.recordsPath === true,
        })
    preview.replaceChildren(isFrame ? frameOf(target) : elementOf(widget, target, value))
  }

  function clear(): void {
    code.value = ''
    preview.replaceChildren()
  }

  async function targetOf(
    widget: Widget,
    value: (name: string) => string,
  ): Promise<Target | undefined> {
    const locale = value('locale') === 'en' ? 'en' : 'zh'
    const prefix = prefixOf(locale)
    if (widget === 'list') {
      const name = value('list')
      if (name === 'found') return foundTarget(value('search'), locale, library)
      const text = select.selectedOptions[0]?.text ?? ''
      return {
        src: widgetPath(name, locale),
        frame: embedPath(name, locale),
        href: `${prefix}/${name}/`,
        text: `${text} · ${library}`,
      }
    }
    if (widget === 'search')
      return {
        src: `/widget${prefix}/search.json`,
        frame: embedPath('search', locale),
        href: `${prefix}/search/`,
        text: library,
      }
    const permalink = await permalinkOf(value('address'))
    const src = itemPath(permalink, locale)
    const found = permalink && (await itemAt(src))
    return found
      ? {
          ...{ src, frame: embedPath(permalink, locale), href: `/r/${permalink}/` },
          text: found.item.title,
          recordsPath: found.recordsPath === true,
        }
      : undefined
  }
}

/** The choice between an element and a frame. */
function formOf(form: HTMLFormElement): HTMLElement {
  return (form.elements.namedItem('form') as HTMLElement).closest('label')!
}

/** The list that the address of a search page shows, in a language; without one all of the library. */
function foundTarget(address: string, locale: Locale, text: string): Target {
  const query = address.includes('?') ? address.slice(address.indexOf('?') + 1) : ''
  const params = new URLSearchParams(query.split('#')[0])
  const href = `${prefixOf(locale)}/search/?${params.toString()}`
  params.set('locale', locale)
  return { src: `/widget/found.json?${params.toString()}`, frame: '', href, text }
}

/** The permalink of any address of a resource. */
async function permalinkOf(address: string): Promise<string> {
  if (!/^https?:\/\//.test(address)) return ''
  const answer = await fetch(`/oembed?url=${encodeURIComponent(address)}`)
  const { html = '' } = answer.ok ? ((await answer.json()) as { html?: string }) : {}
  return /\/embed\/([\w-]+)\//.exec(html)?.[1] ?? ''
}

type Item = { item: { title: string }; recordsPath?: boolean }

async function itemAt(path: string): Promise<Item | undefined> {
  const answer = await fetch(path)
  return answer.ok ? ((await answer.json()) as Item) : undefined
}

function frameOf({ frame, text }: Target): HTMLIFrameElement {
  const one = document.createElement('iframe')
  return Object.assign(one, { src: frame, title: text, height: String(EMBED_SIZE.height) })
}

function elementOf(widget: Widget, { src }: Target, value: (name: string) => string): HTMLElement {
  const one = document.createElement(`ronghe-${widget}`)
  one.setAttribute('src', src)
  if (widget === 'list') one.setAttribute('limit', value('limit') || '5')
  one.style.setProperty('--ronghe-link', value('colour'))
  return one
}
