import { describe, type Problem } from './problems.ts'

export type Count = { created: number; changed: number; unchanged: number }

/** What an import did, or with `isDryRun` would do. */
export type Report = {
  isDryRun: boolean
  modules: Count
  units: Count
  pictures: Count
  problems: Problem[]
}

export const newCount = (): Count => ({ created: 0, changed: 0, unchanged: 0 })

const NAMES = {
  modules: '课程模块 modules',
  units: '单元 units',
  pictures: '图片 pictures',
} as const

/** The report in lines: the counts, then everything that could not be taken as it was, by file. */
export function reportLines(report: Report): string[] {
  const counts = (['modules', 'units', 'pictures'] as const).map((kind) => {
    const { created, changed, unchanged } = report[kind]
    return `  ${NAMES[kind]}: ${created} 新增 new, ${changed} 更改 changed, ${unchanged} 未变 unchanged`
  })
  const { problems } = report
  const heading =
    problems.length === 0
      ? '全部导入，没有问题 · Everything was taken.'
      : `未能照原样导入的内容（${problems.length}）· What could not be taken as it is (${problems.length}):`
  const isUnchanged = [report.modules, report.units, report.pictures].every(
    ({ created, changed }) => created + changed === 0,
  )
  return [
    report.isDryRun
      ? '试运行，没有写入 · Dry run, nothing was written:'
      : '导入完成 · Import finished:',
    ...counts,
    ...(isUnchanged ? ['没有变化 · No change'] : []),
    heading,
    ...problems.map((problem) => `  ${describe(problem)}`),
  ]
}
