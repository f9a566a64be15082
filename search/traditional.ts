import { Converter } from 'opencc-js/cn2t'
import { normalize } from './normalize.ts'

const convert = Converter({ from: 'cn', to: 'tw' })

/** The text in traditional characters, for a hidden field that queries typed in them find. */
export const traditional = (text: string): string => convert(normalize(text))
