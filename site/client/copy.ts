/** Copies the text field beside each copy button. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.addEventListener('click', () => {
    const field = button.parentElement?.querySelector('textarea')
    if (!field) return
    field.select()
    void navigator.clipboard.writeText(field.value).then(() => {
      button.textContent = button.dataset.copied ?? ''
    })
  })
}
