import type { Template } from './template.ts'

export const BASES: Template[] = [
  {
    name: 'base',
    label: { zh: '实训基地介绍', en: 'A training base' },
    about: {
      zh: '定位、区域、可开展的实训、预约与安全须知',
      en: 'What it is for, its areas, what can be trained, booking and safety',
    },
    bodies: {
      description: {
        zh: '## 基地定位\n? 服务哪些专业、岗位和企业，可承担教学、培训、技能鉴定还是生产\n## 功能区域\n| 区域 | 主要设备 | 工位数 | 可开展的实训 |\n| | | | |\n## 师资\n? 院校教师与企业导师的配备\n## 交通与开放时间\n? ',
        en: '## What it is for\n? Which majors, positions and companies; teaching, training, certification or production\n## Areas\n| Area | Equipment | Places | What is trained |\n| | | | |\n## People\n? Teachers and company mentors\n## How to get there, and when it is open\n? ',
      },
      booking: {
        zh: '## 预约流程\n> 提交申请；基地确认；安全培训；进入基地\n## 联系方式\n? 部门、电话和工作时间',
        en: '## How to book\n> Apply; Be confirmed; Safety training; Come in\n## Contact\n? Department, telephone and hours',
      },
      safety: {
        zh: '! 入场须知: 写明着装、防护用品和禁止带入的物品\n## 设备使用规定\n- 未经培训不得操作\n- 一人操作，一人监护\n## 应急处置\n| 情况 | 第一步 | 联系人 |\n| 人员受伤 | | |\n| 设备异常 | | |\n| 火灾 | | |',
        en: '! Before you enter: Clothing, protection, and what not to bring\n## Using the equipment\n- Nobody works untrained\n- One works, one watches\n## Emergencies\n| What | First step | Whom to call |\n| Injury | | |\n| Equipment | | |\n| Fire | | |',
      },
    },
  },
]
