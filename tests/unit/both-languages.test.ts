import { readFileSync, globSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/*
 * The admin speaks both languages: each of our own strings is written in both. Read from the source,
 * so that a text which no test happens to show is found too.
 */

const ROOT = path.resolve(import.meta.dirname, '../../cms')
const HAN = /\p{Script=Han}/u
const LETTER = /\p{L}/u

const files = globSync('**/*.{ts,tsx}', {
  cwd: ROOT,
  exclude: (name) => /^(\.next|migrations|app|payload-types\.ts)/.test(String(name)),
})

type Found = { file: string; line: number; text: string }

/** What stands in a string or template, its expressions left out; undefined for anything else. */
function wordsOf(node: ts.Node | undefined): string | undefined {
  if (!node) return undefined
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [wordsOf(node.left), wordsOf(node.right)]
    return left === undefined || right === undefined ? undefined : left + right
  }
  return undefined
}

const nameOf = (node: ts.CallExpression | ts.NewExpression) => node.expression.getText()

/** Pairs of Chinese and English: `label(…)`, `options({…: […, …]})` and `{ zh, en }`. */
function pairIn(node: ts.Node): [string, string] | undefined {
  const both = (zh?: ts.Node, en?: ts.Node): [string, string] | undefined => {
    const words = [wordsOf(zh), wordsOf(en)]
    return words[0] === undefined || words[1] === undefined ? undefined : [words[0], words[1]]
  }
  if (ts.isCallExpression(node) && nameOf(node) === 'label')
    return both(node.arguments[0], node.arguments[1])
  if (ts.isObjectLiteralExpression(node)) {
    const value = (name: string) =>
      node.properties.find(
        (one): one is ts.PropertyAssignment =>
          ts.isPropertyAssignment(one) && one.name.getText() === name,
      )?.initializer
    return both(value('zh'), value('en'))
  }
  return undefined
}

/** What is wrong with a node's words. */
function faultOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node) && LETTER.test(node.text)) return `only one language: ${node.text.trim()}`
  if (ts.isNewExpression(node) && /(^|\.)(WorkflowError|APIError)$/.test(nameOf(node))) {
    const message = node.arguments?.map(wordsOf).find((one) => one !== undefined && HAN.test(one))
    if (message && !/\p{Script=Han}[^]* \/ [^]*[A-Za-z]/u.test(message)) return message
  }
  const pair = pairIn(node)
  if (!pair) return undefined
  const [zh, en] = pair
  // A code is the same in both.
  if (zh === en && !HAN.test(zh)) return undefined
  if (LETTER.test(zh) !== LETTER.test(en)) return `${zh} | ${en}`
  return HAN.test(en) || (LETTER.test(zh) && !HAN.test(zh)) ? `${zh} | ${en}` : undefined
}

function check(file: string): { faults: Found[]; pairs: number } {
  const source = readFileSync(path.join(ROOT, file), 'utf8')
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const faults: Found[] = []
  let pairs = 0
  const visit = (node: ts.Node): void => {
    const fault = faultOf(node)
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1
    if (fault) faults.push({ file, line, text: fault })
    if (pairIn(node)) pairs++
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return { faults, pairs }
}

test('each string of the CMS is written in Chinese and in English', () => {
  const all = files.map(check)
  expect(all.flatMap(({ faults }) => faults)).toEqual([])
  expect(all.reduce((sum, { pairs }) => sum + pairs, 0)).toBeGreaterThan(500)
}, 60_000)
