import type { Template } from './template.ts'

export const CASES: Template[] = [
  {
    name: 'problem',
    label: { zh: '问题解决案例', en: 'A problem solved' },
    about: {
      zh: '企业遇到的问题如何分析、解决、验证，适合课堂讨论',
      en: 'How a company analysed, solved and verified a problem; for discussion in class',
    },
    bodies: {
      background: {
        zh: '## 企业与岗位\n? 企业做什么，问题发生在哪个岗位、哪条产线\n## 当时的条件\n? 设备、人员、时间和成本上的限制',
        en: '## Company and position\n? What the company does, and where it happened\n## The conditions\n? Limits of equipment, people, time and cost',
      },
      problem: {
        zh: '## 现象\n? 看到了什么，用数据说明\n## 影响\n? 对质量、交付、安全或成本的影响\n## 已经试过的办法\n? 为什么没有解决',
        en: '## What was seen\n? In figures\n## What it did\n? To quality, delivery, safety or cost\n## What had been tried\n? And why it did not help',
      },
      solution: {
        zh: '## 分析\n? 用什么方法找到原因（鱼骨图、5Why、对比试验）\n## 方案\n| 方案 | 优点 | 缺点 | 是否采用 |\n| | | | |\n## 实施\n> 准备；试点；推广',
        en: '## Analysis\n? How the cause was found\n## Options\n| Option | For | Against | Taken |\n| | | | |\n## What was done\n> Prepare; Try; Roll out',
      },
      results: {
        zh: '## 数据对比\n| 指标 | 改进前 | 改进后 |\n| | | |\n## 经验\n? 可以用到别处的做法，和需要注意的条件',
        en: '## In figures\n| Measure | Before | After |\n| | | |\n## What was learned\n? What can be used elsewhere, and under which conditions',
      },
      questions: {
        zh: '1. 如果您是当事的工程师，第一步做什么？\n2. 还有哪些方案，为什么没有采用？\n? 再写一道结合本专业的思考题',
        en: '1. What would you do first?\n2. Which other options are there, and why were they not taken?\n? One more question from the subject',
      },
    },
  },
  {
    name: 'fault',
    label: { zh: '故障诊断案例', en: 'A fault found' },
    about: {
      zh: '一次真实故障的排查过程，适合实训前的准备',
      en: 'How a real fault was traced; to prepare for practice',
    },
    bodies: {
      background: {
        zh: '## 设备与工况\n? 型号、使用年限、发生时的工况（设备编号请隐去）',
        en: '## Equipment\n? Model, age and conditions; leave out the number of the device',
      },
      problem: {
        zh: '## 故障现象\n? 现象、报警代码和初步判断',
        en: '## The fault\n? What was seen, the alarm, the first guess',
      },
      solution: {
        zh: '! 排查安全: 写明断电、挂牌、放电等要求\n## 排查过程\n| 步骤 | 测量或检查 | 结果 | 结论 |\n| | | | |\n## 处理\n> 停机；更换；复位；试运行',
        en: '! Safety: Isolation, lock-out, discharge\n## Tracing it\n| Step | Measured | Result | Conclusion |\n| | | | |\n## Repair\n> Stop; Replace; Reset; Try out',
      },
      results: {
        zh: '## 根本原因\n? \n## 预防措施\n? ',
        en: '## The cause\n? \n## How to prevent it\n? ',
      },
      questions: {
        zh: '1. 哪一步测量最能缩小范围？为什么？\n2. 怎样在日常点检中提前发现？',
        en: '1. Which measurement narrows it down most, and why?\n2. How would daily checks have found it earlier?',
      },
    },
  },
]
