import { migrate } from '../cms/migrate.ts'
import { runCommand } from './command.ts'
import { enterLibrary } from './environment.ts'
import { ExpectedError } from './expected-error.ts'
import { chooseProject } from './import/choose-project.ts'
import { importFolder } from './import/import-folder.ts'
import { importVocabulary } from './import/import-vocabulary.ts'
import { LANGUAGES, languageNamed } from './import/language.ts'
import { planFolder } from './import/plan.ts'
import { reportLines } from './import/report.ts'
import { readVocabularyFile } from './import/vocabulary-file.ts'
import { openPayload } from './library.ts'
import { type Options, readOptions } from './options.ts'

/*
 * `npm run import -- FOLDER [--project SLUG] [--locale zh|zh-TW|en] [--root DIR] [--dry-run] [--overwrite]`
 * takes a folder of Markdown as drafts of modules and units;
 * `npm run import -- vocabulary FILE.csv [--kind majors] [--edition 2021] [--dry-run]` takes a vocabulary.
 */
const OWN = {
  project: 'string',
  locale: 'string',
  root: 'string',
  kind: 'string',
  edition: 'string',
  'dry-run': 'boolean',
  overwrite: 'boolean',
} as const

await runCommand(async () => {
  const options = readOptions(undefined, OWN)
  const [first, second, ...more] = options.rest
  const isVocabulary = first === 'vocabulary'
  if (!first || more.length > 0 || isVocabulary !== (second !== undefined))
    throw new ExpectedError(
      '用法：npm run import -- 文件夹 [--project 项目网址名] [--locale zh] [--dry-run]，或 npm run import -- vocabulary 文件.csv [--kind majors]',
      'Usage: npm run import -- FOLDER [--project SLUG] [--locale zh] [--dry-run], or npm run import -- vocabulary FILE.csv [--kind majors]',
    )
  return isVocabulary ? takeVocabulary(second!, options) : takeFolder(first, options)
})

type Given = ReturnType<typeof readOptions<typeof OWN>>

async function takeFolder(folder: string, options: Given): Promise<number> {
  const { locale, root, project: slug, overwrite } = options.own
  const language = locale === undefined ? undefined : languageNamed(locale)
  if (locale !== undefined && !language)
    throw new ExpectedError(
      `--locale 应为 ${LANGUAGES.join('、')}：${locale}`,
      `--locale must be one of ${LANGUAGES.join(', ')}: ${locale}`,
    )
  const plan = await planFolder(folder, { root, language })
  const units = plan.modules.reduce((sum, module) => sum + module.units.length, 0)
  console.info(
    `读取 Read: ${plan.modules.length} 模块 modules, ${units} 单元 units; 语言 language: ${plan.language}; 范围 root: ${plan.root}`,
  )
  return withLibrary(options, async (payload) => {
    const project = await chooseProject(payload, plan, slug)
    console.info(`项目 Project: ${project.name} (${project.slug})`)
    const report = await importFolder({
      payload,
      plan,
      project: project.id,
      isDryRun: options.own['dry-run'],
      isOverwriting: overwrite,
      progress: (line) => console.info(`  ${line}`),
    })
    for (const line of reportLines(report)) console.info(line)
    return report.problems.some(({ kind }) => kind === 'not-saved') ? 1 : 0
  })
}

async function takeVocabulary(file: string, options: Given): Promise<number> {
  const { kind, edition } = options.own
  const vocabulary = await readVocabularyFile(file, { kind, edition })
  return withLibrary(options, async (payload) => {
    const { created, changed, unchanged } = await importVocabulary({
      payload,
      vocabulary,
      isDryRun: options.own['dry-run'],
    })
    console.info(
      `${vocabulary.kind}: ${created} 新增 new, ${changed} 更改 changed, ${unchanged} 未变 unchanged`,
    )
    return 0
  })
}

async function withLibrary<T>(
  options: Options,
  work: (payload: Awaited<ReturnType<typeof openPayload>>) => Promise<T>,
): Promise<T> {
  await enterLibrary(options)
  const payload = await openPayload()
  try {
    await migrate(payload)
    return await work(payload)
  } finally {
    await payload.destroy()
  }
}
