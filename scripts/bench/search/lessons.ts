import type { ModuleRecord } from '../../../cms/published/module.ts'
import type { RichText } from '../../../cms/published/rich-text.ts'

const SUBJECTS = [
  '工业机器人',
  '数控车床',
  '新能源汽车',
  '静脉输液',
  '跨境电商',
  '冷链物流',
  '机器视觉',
  '动力电池',
  '直播电商',
  '仓储管理',
]
const WORK = [
  '编程与调试',
  '检测与诊断',
  '安全操作',
  '维护保养',
  '工艺编制',
  '质量检验',
  '故障排查',
  '项目实训',
]
const PLACES = ['江州', '云泽', '青屿', '望川', '临港', '高新区', '开发区']
const SENTENCES = [
  '先核对任务工单与设备编号，再检查工位、工具和防护用品是否齐全。',
  '按照规程分步操作，每一步由同伴复述确认，异常时立即停止并报告。',
  '测量三次取平均值，偏差超过百分之五时检查量具与装夹后重新测量。',
  '记录参数、时间与操作人，数据进入班组台账，作为过程评价的依据。',
  '常见的差错来自交接不清和凭经验省略步骤，讲评时用真实案例说明。',
  '企业导师给出现场照片与返工记录，学生分组提出三条可执行的改进。',
]

/** Modules of about 1500 characters, each of its own and the same in every run. */
export function lessons(
  count: number,
  { from = 0, title: own }: { from?: number; title?: string } = {},
): ModuleRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const n = from + index
    const pick = <T>(list: readonly T[], step: number): T =>
      list[Math.floor(n / step) % list.length]!
    const subject = pick(SUBJECTS, 1)
    const title = own ?? `${pick(PLACES, 80)}${subject}${pick(WORK, 10)}第${n}讲`
    const text = {
      title,
      summary: `${subject}在${pick(PLACES, 7)}的教学与应用，编号 ${n}。`,
      keywords: [subject, pick(WORK, 10)],
      outcomes: [],
    }
    return {
      ...SHARED,
      id: idOf(n),
      permalink: `b${String(n).padStart(7, '0')}`,
      slug: `lesson-${n}`,
      text: { zh: text },
      units: [0, 1].map((unit) => ({
        id: idOf(10_000_000 + 2 * n + unit),
        permalink: `u${n}x${unit}`,
        text: { zh: { title: `${subject}单元${unit + 1}`, body: bodyOf(n + unit, subject) } },
      })),
    }
  })
}

const bodyOf = (n: number, subject: string): RichText => {
  const text = Array.from(
    { length: 24 },
    (_, at) => `${SENTENCES[(n + at * 5) % SENTENCES.length]}（${subject}${n + at}）`,
  ).join('')
  return {
    root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
  } as unknown as RichText
}

const idOf = (n: number): string => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`

const RELEASE = { number: 1, releasedAt: '2026-09-01T02:00:00.000Z', kind: 'new' } as const

const SHARED = {
  kind: 'modules',
  project: idOf(99_999_999),
  majors: [],
  industries: [],
  positions: [],
  skills: [],
  certificates: [],
  technologies: [],
  educationalLevel: ['higher-vocational'],
  contributors: [],
  rightsHolders: [],
  organizations: [],
  licence: 'CC-BY-4.0',
  origin: 'own',
  derivedFrom: [],
  aiUse: { level: 'none' },
  isStale: false,
  files: {},
  release: RELEASE,
  releases: [RELEASE],
  firstReleasedAt: RELEASE.releasedAt,
  materials: [],
  attachments: [],
} satisfies Partial<ModuleRecord>
