import type { Template } from './template.ts'

export const MATERIALS: Template[] = [
  {
    name: 'task-sheet',
    label: { zh: '任务工单', en: 'Task sheet' },
    about: {
      zh: '情境、用具、步骤、检查与考核，打印即可使用',
      en: 'Situation, tools, steps, checks and points, ready to print',
    },
    values: { type: 'task-sheet' },
    bodies: {
      body: {
        zh: '## 情境\n? 写清任务来源、对象和要求\n## 工具与材料\n| 名称 | 规格 | 数量 |\n| | | |\n! 安全提示: 写明防护用品和必须停止的情况\n## 步骤\n> 领料与点检；操作；自检；整理\n## 检查记录\n| 检查项 | 标准 | 实测 | 结论 |\n| | | | |\n## 考核\n| 项目 | 分值 | 否决项 |\n| | | |',
        en: '## Situation\n? Where the task comes from and what is asked for\n## Tools and materials\n| Name | Specification | Quantity |\n| | | |\n! Safety: Protection, and when to stop\n## Steps\n> Collect and check; Work; Check yourself; Tidy up\n## Record\n| Item | Standard | Measured | Result |\n| | | | |\n## Points\n| Item | Points | Fails it |\n| | | |',
      },
    },
  },
  {
    name: 'manual',
    label: { zh: '操作手册', en: 'Manual' },
    about: {
      zh: '设备用途、组成、操作、维护与故障处理',
      en: 'What it is for, its parts, use, care and faults',
    },
    values: { type: 'manual' },
    bodies: {
      body: {
        zh: '## 用途与适用范围\n? \n## 组成与参数\n| 部件 | 型号 | 参数 |\n| | | |\n! 操作安全: 写明危险部位和急停位置\n## 操作方法\n> 开机检查；开机；运行；关机\n## 日常维护\n| 周期 | 内容 | 方法 |\n| 每日 | | |\n| 每周 | | |\n## 常见故障\n| 现象 | 原因 | 处理 |\n| | | |',
        en: '## What it is for\n? \n## Parts and figures\n| Part | Model | Figures |\n| | | |\n! Safety: Dangerous parts and the emergency stop\n## Use\n> Check; Switch on; Run; Switch off\n## Care\n| How often | What | How |\n| Daily | | |\n| Weekly | | |\n## Faults\n| What you see | Why | What to do |\n| | | |',
      },
    },
  },
  {
    name: 'safety-rules',
    label: { zh: '安全规程', en: 'Safety rules' },
    about: {
      zh: '适用范围、作业前中后要求与应急处置',
      en: 'Where they apply; before, during and after work; emergencies',
    },
    values: { type: 'safety-rules' },
    bodies: {
      body: {
        zh: '## 适用范围与依据\n? 适用的区域、设备和人员；依据的法规与标准编号\n## 作业前\n- 检查防护用品\n- 检查设备状态\n## 作业中\n- 禁止事项\n- 监护要求\n## 作业后\n- 断电、清理、记录\n! 紧急情况: 写明急停、撤离和报告的顺序',
        en: '## Where they apply\n? Areas, equipment and people; the laws and standards behind them\n## Before work\n- Check the protection\n- Check the equipment\n## At work\n- What is forbidden\n- Who watches\n## After work\n- Switch off, tidy up, note it\n! Emergencies: Stop, leave and report, in this order',
      },
    },
  },
  {
    name: 'question-set',
    label: { zh: '题库', en: 'Question set' },
    about: {
      zh: '按知识点组织的测验题，读者可在网页上自测',
      en: 'Quiz questions by subject, to test oneself on the page',
    },
    values: { type: 'question-set' },
    bodies: {
      body: {
        zh: '## 使用说明\n? 适用的模块、难度和建议用时\n## 知识点一\n? 按“/”选择“测验题”添加题目，每题写明解析\n## 知识点二\n? ',
        en: '## How to use it\n? The modules, the level and the time it takes\n## First subject\n? Press “/” and choose a quiz question; explain each answer\n## Second subject\n? ',
      },
    },
  },
]
