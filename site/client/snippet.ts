/** Makes the code of each embed adjustable and easy to copy; without this script it can be selected. */
for (const snippet of document.querySelectorAll<HTMLElement>('.snippet')) {
  const code = snippet.querySelector('textarea')
  const button = snippet.querySelector<HTMLButtonElement>('[data-copy]')
  const height = snippet.querySelector<HTMLInputElement>('[data-height]')
  if (code && button && navigator.clipboard) offerCopy(button, code)
  if (code && height) offerHeight(height, code)
}

function offerCopy(button: HTMLButtonElement, code: HTMLTextAreaElement): void {
  button.hidden = false
  button.addEventListener('click', () => {
    code.select()
    navigator.clipboard.writeText(code.value).then(
      () => (button.textContent = button.dataset.copied ?? ''),
      // The text stays selected: copying by keyboard is one step away.
      () => code.focus(),
    )
  })
}

function offerHeight(input: HTMLInputElement, code: HTMLTextAreaElement): void {
  input.closest('label')?.removeAttribute('hidden')
  input.addEventListener('input', () => {
    if (input.validity.valid && input.value)
      code.value = code.value.replace(/ height="\d+"/, ` height="${input.value}"`)
  })
}
