/** One language of a message that the server wrote in both, as “中文 / English”. */
export function inLanguage(message: string, language: string): string {
  const parts = message.split(' / ')
  if (parts.length !== 2) return message
  return parts[language === 'zh' ? 0 : 1]!.trim()
}
