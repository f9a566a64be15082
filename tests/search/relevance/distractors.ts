import type { PublishedRecord } from '../../../cms/published/record.ts'
import { paragraph } from '../../helpers/library.ts'
import { resource, unit } from '../../fixtures/records.ts'

/** Trades that the demo has nothing of: [field, English, things that are worked on, with English]. */
const FIELDS: readonly [string, string, readonly [string, string][]][] = [
  [
    '建筑工程',
    'construction',
    [
      ['脚手架', 'scaffold'],
      ['混凝土试块', 'concrete cube'],
      ['钢筋笼', 'rebar cage'],
      ['防水卷材', 'waterproof membrane'],
      ['砌体墙', 'masonry wall'],
      ['塔式起重机', 'tower crane'],
    ],
  ],
  [
    '烹饪工艺',
    'cooking',
    [
      ['面点', 'pastry'],
      ['冷盘', 'cold dish'],
      ['高汤', 'stock'],
      ['刀工', 'knife work'],
      ['宴席菜单', 'banquet menu'],
      ['糖艺', 'sugar craft'],
    ],
  ],
  [
    '旅游管理',
    'tourism',
    [
      ['导游词', 'tour commentary'],
      ['研学线路', 'study tour'],
      ['客房', 'guest room'],
      ['景区票务', 'ticketing'],
      ['民宿', 'homestay'],
      ['会议接待', 'conference service'],
    ],
  ],
  [
    '服装设计',
    'fashion',
    [
      ['立体裁剪', 'draping'],
      ['西装样板', 'suit pattern'],
      ['面料', 'fabric'],
      ['印花', 'print'],
      ['缝纫机', 'sewing machine'],
      ['橱窗', 'shop window'],
    ],
  ],
  [
    '园艺技术',
    'horticulture',
    [
      ['温室番茄', 'greenhouse tomato'],
      ['盆景', 'bonsai'],
      ['嫁接苗', 'grafted seedling'],
      ['草坪', 'lawn'],
      ['水肥', 'fertigation'],
      ['切花', 'cut flower'],
    ],
  ],
  [
    '畜牧兽医',
    'animal husbandry',
    [
      ['仔猪', 'piglet'],
      ['蛋鸡', 'laying hen'],
      ['奶牛', 'dairy cow'],
      ['疫苗', 'vaccine'],
      ['饲料', 'feed'],
      ['羊毛', 'wool'],
    ],
  ],
  [
    '应用化工',
    'chemical engineering',
    [
      ['精馏塔', 'distillation column'],
      ['反应釜', 'reactor'],
      ['换热器', 'heat exchanger'],
      ['离心泵', 'centrifugal pump'],
      ['色谱柱', 'chromatography column'],
      ['滴定', 'titration'],
    ],
  ],
  [
    '铁道运输',
    'railway',
    [
      ['道岔', 'railway switch'],
      ['转辙机', 'point machine'],
      ['接触网', 'overhead line'],
      ['轨距', 'track gauge'],
      ['站台客流', 'platform crowd'],
      ['列车广播', 'train announcement'],
    ],
  ],
  [
    '航空服务',
    'aviation',
    [
      ['客舱', 'cabin'],
      ['航油', 'jet fuel'],
      ['行李', 'baggage'],
      ['登机桥', 'boarding bridge'],
      ['起落架', 'landing gear'],
      ['机务工卡', 'maintenance card'],
    ],
  ],
  [
    '水利工程',
    'hydraulic engineering',
    [
      ['闸门', 'sluice gate'],
      ['大坝渗流', 'dam seepage'],
      ['灌区', 'irrigation district'],
      ['水文站', 'gauging station'],
      ['堤防', 'levee'],
      ['泵站', 'pumping station'],
    ],
  ],
  [
    '印刷媒体',
    'printing',
    [
      ['胶印', 'offset printing'],
      ['色彩管理', 'colour management'],
      ['制版', 'plate making'],
      ['烫金', 'hot stamping'],
      ['装订', 'binding'],
      ['油墨', 'ink'],
    ],
  ],
  [
    '通信技术',
    'telecommunications',
    [
      ['光纤熔接', 'fibre splicing'],
      ['基站', 'base station'],
      ['路由器', 'router'],
      ['天馈线', 'antenna feeder'],
      ['机房', 'equipment room'],
      ['宽带', 'broadband'],
    ],
  ],
  [
    '会计事务',
    'accounting',
    [
      ['增值税发票', 'VAT invoice'],
      ['成本分摊', 'cost allocation'],
      ['固定资产', 'fixed asset'],
      ['银行对账', 'bank reconciliation'],
      ['工资表', 'payroll'],
      ['审计底稿', 'audit paper'],
    ],
  ],
  [
    '学前教育',
    'preschool education',
    [
      ['绘本', 'picture book'],
      ['幼儿游戏', "children's game"],
      ['手工课', 'craft lesson'],
      ['晨间活动', 'morning activity'],
      ['儿歌', 'nursery rhyme'],
      ['家长会', 'parents meeting'],
    ],
  ],
  [
    '口腔医学',
    'dentistry',
    [
      ['义齿', 'denture'],
      ['牙模', 'dental cast'],
      ['洁牙', 'scaling'],
      ['正畸', 'orthodontics'],
      ['口腔影像', 'dental imaging'],
      ['种植体', 'implant'],
    ],
  ],
  [
    '眼视光',
    'optometry',
    [
      ['验光', 'refraction'],
      ['角膜', 'cornea'],
      ['镜片', 'lens'],
      ['斜视', 'strabismus'],
      ['镜架', 'spectacle frame'],
      ['低视力', 'low vision'],
    ],
  ],
  [
    '珠宝鉴定',
    'gemmology',
    [
      ['翡翠', 'jade'],
      ['钻石', 'diamond'],
      ['珍珠', 'pearl'],
      ['镶嵌', 'setting'],
      ['贵金属', 'precious metal'],
      ['彩宝', 'coloured stone'],
    ],
  ],
  [
    '影视制作',
    'film production',
    [
      ['分镜', 'storyboard'],
      ['录音', 'sound recording'],
      ['剪辑', 'editing'],
      ['三维动画', '3D animation'],
      ['字幕', 'subtitle'],
      ['调色', 'grading'],
    ],
  ],
]

/** What is done with it, in titles that are not all built alike. */
const WORK: readonly [(thing: string, field: string) => string, (thing: string) => string][] = [
  [(thing) => `${thing}的检查与验收`, (thing) => `Checking and accepting: ${thing}`],
  [(thing) => `任务工单：${thing}实操`, (thing) => `Task sheet: ${thing} practice`],
  [(thing) => `${thing}常见问题二十例`, (thing) => `Twenty common problems: ${thing}`],
  [(thing, field) => `${field}专业${thing}岗位手册`, (thing) => `Handbook: ${thing}`],
  [(thing) => `一次返工的教训：${thing}`, (thing) => `Lessons from rework: ${thing}`],
  [(thing) => `${thing}安全须知`, (thing) => `Safety notes: ${thing}`],
  [(thing) => `从零学会${thing}`, (thing) => `Learning ${thing} from scratch`],
  [
    (thing, field) => `${field}企业${thing}工艺改进案例`,
    (thing) => `Improving the process of ${thing}`,
  ],
  [(thing) => `${thing}习题集`, (thing) => `Questions on ${thing}`],
]

const KINDS = ['modules', 'materials', 'cases', 'modules', 'materials'] as const

const SENTENCES: readonly ((thing: string, field: string, n: number) => string)[] = [
  (thing, _, n) => `${thing}作业前先核对清单，缺项超过${(n % 3) + 1}处不得开始。`,
  (thing, field) => `${field}班组按早会、作业、复核、交接四步组织，${thing}由两人互查。`,
  (_, __, n) => `记录表每${(n % 4) + 1}小时填写一次，由班组长签字，保存${(n % 5) + 1}年。`,
  (thing, _, n) => `新学员独立完成${thing}平均需要${20 + (n % 40)}分钟，熟练后缩短三分之一。`,
  (thing) => `先看样品，再看工序，最后看结果，${thing}的差错多半出在交接上。`,
  (_, field, n) => `本例来自一家${field}企业，改进用了${(n % 6) + 2}周，费用不到预算的一半。`,
  (thing, _, n) => `评价分为过程${50 + (n % 3) * 10}分和结果两部分，${thing}的规范程度占主要比重。`,
  (_, __, n) => `环境温度保持在 ${18 + (n % 8)} ℃ 左右，光线不足时先补光再操作。`,
  (thing) => `常见误区有三个：凭经验、省步骤、不留痕。讲${thing}时逐一对照。`,
  (_, field) => `学生分组讨论：如果客户临时改变要求，${field}现场应当怎样沟通和确认？`,
  (thing, _, n) => `抽样比例为 ${(n % 9) + 1}%，${thing}不合格时加倍抽样，再不合格则整批返工。`,
  (_, __, n) => `安全用电、防滑、防火是底线，违反一次扣 ${(n % 4) * 5 + 5} 分。`,
]

/**
 * `count` believable resources of trades that no judged query is about, the same ones every time. A third
 * is in English too.
 */
export function distractors(count: number): PublishedRecord[] {
  return Array.from({ length: count }, (_, n) => {
    const random = numbers(n + 1)
    const [field, fieldEn, things] = FIELDS[n % FIELDS.length]!
    const [thing, thingEn] = things[Math.floor(n / FIELDS.length) % things.length]!
    const round = Math.floor(n / (FIELDS.length * 6))
    const [zh, en] = WORK[round % WORK.length]!
    const edition = round < WORK.length ? '' : `（第${Math.floor(round / WORK.length) + 1}版）`
    const title = zh(thing, field) + edition
    const text = (length: number) =>
      Array.from({ length }, () =>
        SENTENCES[Math.floor(random() * SENTENCES.length)]!(
          thing,
          field,
          Math.floor(random() * 100),
        ),
      ).join('')
    const kind = KINDS[n % KINDS.length]!
    const number = 500_000 + 10 * n
    const own = resource(kind, number, title)
    const titleEn = `${en(thingEn)}${edition && `, edition ${Math.floor(round / WORK.length) + 1}`}`
    const english = {
      title: titleEn,
      summary: `How ${thingEn} is done and judged in ${fieldEn}, with notes from practice.`,
      keywords: [thingEn, fieldEn],
      outcomes: [],
    }
    const body = paragraph(text(6))
    return {
      ...own,
      text: {
        zh: { ...own.text.zh, title, summary: text(2), keywords: [thing, field], body },
        ...(n % 3 === 0 && { en: english }),
      },
      majors: [],
      ...(kind === 'modules' && {
        units: [
          unit(number + 1, `${thing}的准备`, text(8)),
          unit(number + 2, `${thing}的复核`, text(8)),
        ],
      }),
    } as PublishedRecord
  })
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
