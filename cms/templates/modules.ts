import type { Template } from './template.ts'

export const MODULES: Template[] = [
  {
    name: 'project',
    label: { zh: '项目化课程模块', en: 'Project-based module' },
    about: {
      zh: '以企业真实任务带动：任务情境、知识准备、任务实施、评价与拓展四个单元',
      en: 'Led by a real task: situation, what to know, doing it, assessment and further work',
    },
    bodies: {
      description: {
        zh: '## 教学对象与先修内容\n? 写明面向哪些专业、哪个学期，需要先学什么\n## 课时安排\n| 单元 | 学时 | 方式 |\n| 任务情境 | 2 | 讲授、企业视频 |\n| 知识准备 | 4 | 讲授、练习 |\n| 任务实施 | 8 | 实训 |\n| 评价与拓展 | 2 | 展示、互评 |\n## 场地与设备\n? 列出需要的实训基地、设备和软件',
        en: '## For whom, and what comes before\n? Which majors, which term, and what has to be known\n## Hours\n| Unit | Hours | How |\n| Situation | 2 | Lecture, company video |\n| What to know | 4 | Lecture, exercises |\n| Doing it | 8 | Practice |\n| Assessment | 2 | Presentation |\n## Place and equipment\n? The training base, equipment and software it needs',
      },
    },
    units: [
      {
        title: { zh: '任务情境', en: 'The situation' },
        body: {
          zh: '## 任务来源\n? 任务来自哪家企业的哪个岗位，为什么要做\n## 任务要求\n- 要交付什么\n- 达到什么标准\n- 在什么条件下完成\n## 学习目标\n? 学完后能做什么，用“能……”开头',
          en: '## Where the task comes from\n? Which company and position, and why it is done\n## What is asked for\n- What is handed over\n- To which standard\n- Under which conditions\n## Learning outcomes\n? What one can do afterwards',
        },
      },
      {
        title: { zh: '知识准备', en: 'What to know' },
        body: {
          zh: '## 原理\n? 只讲完成任务必需的原理，配图说明\n## 标准与规范\n? 列出国家标准、行业标准和企业规程的编号\n## 检查一下\n? 用“测验题”出两三道题，检查是否可以动手',
          en: '## Principles\n? Only what the task needs, with pictures\n## Standards\n? The numbers of the standards and company rules that apply\n## Check yourself\n? Two or three quiz questions before one begins',
        },
      },
      {
        title: { zh: '任务实施', en: 'Doing it' },
        body: {
          zh: '## 安全须知\n! 开始前必读: 写明这项操作最可能伤人的地方和停止条件\n## 工具与材料\n| 名称 | 规格 | 数量 |\n| | | |\n## 操作步骤\n> 准备；操作；检查；收尾\n## 常见问题\n| 现象 | 可能原因 | 处理 |\n| | | |',
          en: '## Safety\n! Read first: Where this work hurts people, and when to stop\n## Tools and materials\n| Name | Specification | Quantity |\n| | | |\n## Steps\n> Prepare; Work; Check; Finish\n## When it goes wrong\n| What you see | Why | What to do |\n| | | |',
        },
      },
      {
        title: { zh: '评价与拓展', en: 'Assessment and further work' },
        body: {
          zh: '## 评分标准\n| 项目 | 分值 | 要求 | 一票否决 |\n| | | | |\n## 企业评语\n? 请企业导师写出合格与优秀的差别\n## 拓展任务\n? 换一个条件再做一次',
          en: '## How it is graded\n| Item | Points | Asked for | Fails it |\n| | | | |\n## What the company says\n? The mentor tells what makes it good rather than passable\n## Further work\n? The same under another condition',
        },
      },
    ],
  },
  {
    name: 'skill',
    label: { zh: '技能训练模块', en: 'Skill training module' },
    about: {
      zh: '一项技能从示范到独立完成：示范、分步练习、综合考核三个单元',
      en: 'One skill from demonstration to doing it alone: watch, practise, be tested',
    },
    bodies: {
      description: {
        zh: '## 训练的技能\n? 写明技能名称、对应岗位和证书要求\n## 训练方式\n? 分组人数、每人练习次数、指导教师与企业导师分工',
        en: '## The skill\n? Its name, the position and the certificate it belongs to\n## How it is trained\n? Group size, repetitions, and who of school and company does what',
      },
    },
    units: [
      {
        title: { zh: '观看示范', en: 'Watch' },
        body: {
          zh: '## 看什么\n- 关键动作\n- 判断依据\n- 容易出错的地方\n? 在附件中放示范视频，并说明在第几分钟',
          en: '## What to look for\n- The decisive movements\n- How one judges\n- Where it goes wrong\n? Attach the video and name the minutes',
        },
      },
      {
        title: { zh: '分步练习', en: 'Practise' },
        body: {
          zh: '! 练习安全: 写明防护用品和禁止动作\n## 练习步骤\n> 第一步；第二步；第三步\n## 自查表\n| 检查点 | 合格标准 | 是否达到 |\n| | | |',
          en: '! Safety: What to wear and what never to do\n## Steps\n> First; Second; Third\n## Check list\n| Point | Standard | Reached |\n| | | |',
        },
      },
      {
        title: { zh: '综合考核', en: 'Be tested' },
        body: {
          zh: '## 考核任务\n? 时间、条件和交付物\n## 评分表\n| 项目 | 分值 | 得分 |\n| | | |',
          en: '## The test\n? Time, conditions and what is handed over\n## Points\n| Item | Points | Reached |\n| | | |',
        },
      },
    ],
  },
]
