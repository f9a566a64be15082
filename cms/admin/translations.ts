/** Texts for the places where Payload takes a key of its translations and nothing else. */
export const translations = {
  zh: { ronghe: { review: '会签', usage: '使用' } },
  en: { ronghe: { review: 'Review', usage: 'Usage' } },
}
