import { Converter } from 'opencc-js/cn2t'
import { normalize } from './normalize.ts'

/** Made when the first text comes: its dictionary takes half a second, and many who load this convert nothing. */
let convert: ((text: string) => string) | undefined

/** The text in traditional characters, for a hidden field that queries typed in them find. */
export function traditional(text: string): string {
  convert ??= Converter({ from: 'cn', to: 'tw' })
  return convert(normalize(text))
}
