import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { Problems } from './problems.ts'

/** The parsed YAML of a file, or undefined after adding why it cannot be read. */
export function readYaml(root: string, file: string, problems: Problems): unknown {
  try {
    return parse(readFileSync(path.join(root, file), 'utf8'))
  } catch (error) {
    problems.add(file, '', (error as Error).message)
    return undefined
  }
}
