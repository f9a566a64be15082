/** Fills in today in citations, copies one at a click, and shares through the device's own means. */
const now = new Date()
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-')
for (const place of document.querySelectorAll('[data-today]')) place.textContent = `[${today}]`

for (const citation of document.querySelectorAll<HTMLElement>('.citation'))
  citation.addEventListener('click', () => getSelection()?.selectAllChildren(citation))

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share]')) {
  const { share: url = '', title, done = '' } = button.dataset
  const canShare = 'share' in navigator
  button.hidden = !canShare && !navigator.clipboard
  button.addEventListener('click', () => {
    const shared = canShare
      ? navigator.share({ url, title })
      : navigator.clipboard.writeText(url).then(() => (button.textContent = done))
    // The reader changed their mind; the address is on the page.
    void Promise.resolve(shared).catch(() => undefined)
  })
}
