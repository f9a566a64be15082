/* What suggests is loaded when a field is first gone into: most pages are only read. */
for (const form of document.querySelectorAll<HTMLFormElement>('.search-box')) {
  const start = () =>
    void import('./suggestions.ts').then(({ suggestIn }) => suggestIn(form)).catch(() => undefined)
  form.addEventListener('focusin', start, { once: true })
  // Somebody may have been quicker than this script.
  if (form.contains(document.activeElement)) start()
}
