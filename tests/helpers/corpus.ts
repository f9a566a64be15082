import { existsSync } from 'node:fs'
import path from 'node:path'

/** Real Markdown of an open curriculum, where somebody has put it; CORPUS_DIR says where. */
export const corpusDir = path.resolve(
  process.env.CORPUS_DIR ?? '../shared/corpus/iot-for-beginners',
)

export const hasCorpus = existsSync(corpusDir)

if (!hasCorpus)
  console.info(`SKIPPED: tests on real Markdown, since there is none in ${corpusDir} (CORPUS_DIR)`)
