/** Which units were read to the end, kept on this device only. */
const KEY = 'ronghe.read'

const read = new Set<string>(stored())
const list = document.querySelector<HTMLElement>('.units')
const bar = document.querySelector<HTMLElement>('.progress')
const end = document.querySelector('[data-unit]')

if (end instanceof HTMLElement && 'IntersectionObserver' in window)
  new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) mark(end.dataset.unit ?? '')
  }).observe(end)
bar?.querySelector('button')?.addEventListener('click', () => {
  for (const link of links()) read.delete(link.dataset.permalink ?? '')
  keep()
})
show()

function mark(unit: string): void {
  if (read.has(unit)) return
  read.add(unit)
  keep()
}

function keep(): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...read]))
  } catch {
    // Storage is off or full: progress lasts as long as the page.
  }
  show()
}

function show(): void {
  const all = links()
  for (const link of all) link.classList.toggle('is-read', read.has(link.dataset.permalink ?? ''))
  const done = all.filter((link) => link.classList.contains('is-read')).length
  if (!bar || all.length === 0) return
  bar.hidden = done === 0
  const text = bar.querySelector('span')
  if (text) text.textContent = (bar.dataset.text ?? '').replace('{n}', `${done}/${all.length}`)
  const meter = bar.querySelector('progress')
  if (meter) Object.assign(meter, { max: all.length, value: done })
}

function links(): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-permalink]') ?? [])]
}

function stored(): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}
