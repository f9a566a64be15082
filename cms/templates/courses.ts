import type { Template } from './template.ts'

export const COURSES: Template[] = [
  {
    name: 'course',
    label: { zh: '课程标准', en: 'Course' },
    about: {
      zh: '课程定位、目标、内容安排、实施与考核',
      en: 'What it is for, outcomes, contents, how it is taught and graded',
    },
    values: { type: 'course' },
    bodies: {
      description: {
        zh: '## 课程定位\n? 在专业中的位置，对应的岗位和证书\n## 内容安排\n| 模块 | 学时 | 场地 |\n| | | |\n## 教学实施\n? 院校教师与企业导师如何分工，用到哪些实训基地\n## 考核方式\n| 方式 | 比例 | 要求 |\n| 过程考核 | 40% | |\n| 项目成果 | 40% | |\n| 企业评价 | 20% | |',
        en: '## What it is for\n? Its place in the major, the positions and certificates\n## Contents\n| Module | Hours | Place |\n| | | |\n## How it is taught\n? Who of school and company does what, and where\n## How it is graded\n| Part | Share | Asked for |\n| Work during the course | 40% | |\n| Project | 40% | |\n| Company | 20% | |',
      },
    },
  },
  {
    name: 'pathway',
    label: { zh: '岗位学习路径', en: 'Pathway to a position' },
    about: {
      zh: '从入门到上岗，按顺序学习的资源',
      en: 'Resources in their order, from the first step to the job',
    },
    values: { type: 'pathway' },
    bodies: {
      description: {
        zh: '## 目标岗位\n? 岗位名称、典型工作任务和能力要求\n## 学习顺序\n1. 基础：\n2. 专项：\n3. 综合：\n## 学完之后\n? 可以考取的证书、可以应聘的岗位',
        en: '## The position\n? Its tasks and what they ask for\n## The order\n1. Basics:\n2. Special skills:\n3. All together:\n## Afterwards\n? Certificates and jobs',
      },
    },
  },
]
