import { expect, test } from 'vitest'
import { phrases } from '../../site/reading/phrases.ts'

test.each([
  ['校企共建、共审、共享的教学资源', '校企共建、共审、共享的|教学|资源'],
  ['任务工单：夹爪与尖端工具的六点法标定', '任务工单：夹爪|与尖端|工具的|六点法标定'],
  ['压紧点挪了 18 毫米', '压紧点挪了 18 毫米'],
  ['<b> & "PLC"', '&lt;b&gt; &amp; &quot;PLC&quot;'],
  ['', ''],
])('a heading’s lines end between words: %s', (title, expected) => {
  expect(phrases(title).replaceAll('<wbr>', '|').replaceAll('\u00a0', ' ')).toBe(expected)
})

test('a number keeps its unit beside it', () => {
  expect(phrases('降到 4.5 秒')).toContain('4.5\u00a0秒')
})
