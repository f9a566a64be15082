import { label } from './label.ts'

/** In a field for several words: they are typed, not chosen. */
export const several = {
  placeholder: label('输入后按回车，可以有多个', 'Type and press Enter; several are possible'),
}
