import type { Locale } from '../../cms/published/locale.ts'

type Names = Record<string, readonly [zh: string, en: string]>

/** Names of the values that records hold as identifiers, by the field they stand in. */
const VALUES = {
  kind: {
    courses: ['课程', 'Course'],
    modules: ['课程模块', 'Module'],
    cases: ['企业案例', 'Enterprise case'],
    bases: ['实训基地', 'Training base'],
    materials: ['实训资料', 'Training material'],
  },
  educationalLevel: {
    'secondary-vocational': ['中职', 'Secondary vocational'],
    'higher-vocational': ['高职专科', 'Higher vocational'],
    'vocational-bachelor': ['职业本科', 'Vocational bachelor'],
    undergraduate: ['应用型本科', 'Undergraduate'],
    'in-service': ['在职培训', 'In-service training'],
  },
  origin: {
    own: ['自建', 'Own work'],
    joint: ['校企共建', 'Made jointly by colleges and companies'],
    adopted: ['引进', 'Adopted'],
    open: ['开放资源', 'Open resource'],
  },
  licence: {
    'CC-BY-4.0': ['CC BY 4.0 署名', 'CC BY 4.0'],
    'CC-BY-SA-4.0': ['CC BY-SA 4.0 署名—相同方式共享', 'CC BY-SA 4.0'],
    'CC-BY-NC-4.0': ['CC BY-NC 4.0 署名—非商业性使用', 'CC BY-NC 4.0'],
    'CC-BY-NC-SA-4.0': ['CC BY-NC-SA 4.0 署名—非商业性使用—相同方式共享', 'CC BY-NC-SA 4.0'],
    'CC-BY-ND-4.0': ['CC BY-ND 4.0 署名—禁止演绎', 'CC BY-ND 4.0'],
    'CC-BY-NC-ND-4.0': ['CC BY-NC-ND 4.0 署名—非商业性使用—禁止演绎', 'CC BY-NC-ND 4.0'],
    'CC0-1.0': ['CC0 1.0 放弃著作权', 'CC0 1.0'],
    'all-rights-reserved': ['保留所有权利', 'All rights reserved'],
    custom: ['自定义许可', 'Own terms'],
  },
  baseType: {
    campus: ['校内实训基地', 'Campus training base'],
    enterprise: ['企业实践基地', 'Company training base'],
    public: ['公共实训基地', 'Public training base'],
    virtual: ['虚拟仿真基地', 'Virtual simulation base'],
  },
  materialType: {
    'task-sheet': ['任务工单', 'Task sheet'],
    manual: ['操作手册', 'Manual'],
    'safety-rules': ['安全规程', 'Safety rules'],
    'question-set': ['题库', 'Question set'],
    slides: ['课件', 'Slides'],
    video: ['视频', 'Video'],
    other: ['其他', 'Other'],
  },
  courseType: { course: ['课程', 'Course'], pathway: ['学习路径', 'Learning pathway'] },
  facilityType: {
    room: ['场地', 'Room'],
    equipment: ['设备', 'Equipment'],
    software: ['软件', 'Software'],
  },
  facilityState: {
    'in-service': ['在用', 'In service'],
    maintenance: ['维护中', 'In maintenance'],
    retired: ['停用', 'Retired'],
  },
  projectRole: {
    lead: ['牵头单位', 'Lead'],
    'co-host': ['联合主持', 'Co-host'],
    participant: ['参建单位', 'Participant'],
  },
  projectStatus: {
    approved: ['立项', 'Approved'],
    building: ['建设中', 'In progress'],
    acceptance: ['验收中', 'In acceptance'],
    operating: ['运维中', 'In operation'],
    ended: ['已结束', 'Ended'],
  },
  safetyGrade: {
    low: ['低风险', 'Low risk'],
    medium: ['中风险', 'Medium risk'],
    high: ['高风险', 'High risk'],
  },
  openTo: {
    students: ['在校学生', 'Students'],
    members: ['共同体成员', 'Members of the alliance'],
    public: ['社会公众', 'The public'],
  },
  organizationType: {
    university: ['本科高校', 'University'],
    'vocational-college': ['职业院校', 'Vocational college'],
    enterprise: ['企业', 'Company'],
    'research-institute': ['科研机构', 'Research institute'],
    association: ['行业组织', 'Association'],
    government: ['政府部门', 'Government'],
    body: ['共同体机构', 'Body of the alliance'],
  },
  withdrawalReason: {
    outdated: ['内容过时', 'Out of date'],
    error: ['内容有误', 'Contains an error'],
    copyright: ['版权问题', 'Copyright'],
    confidentiality: ['保密问题', 'Confidentiality'],
    replaced: ['已有新资源替代', 'Replaced'],
    project: ['项目变更', 'Change of the project'],
    other: ['其他', 'Other'],
  },
  releaseKind: {
    new: ['首次发布', 'First release'],
    update: ['更新', 'Update'],
    erratum: ['勘误', 'Correction'],
    withdrawal: ['下线', 'Withdrawal'],
  },
  contribution: {
    conceptualization: ['构思', 'Conceptualization'],
    'data-curation': ['数据管理', 'Data curation'],
    'formal-analysis': ['形式分析', 'Formal analysis'],
    'funding-acquisition': ['经费获取', 'Funding acquisition'],
    investigation: ['调研', 'Investigation'],
    methodology: ['方法设计', 'Methodology'],
    'project-administration': ['项目管理', 'Project administration'],
    resources: ['资源提供', 'Resources'],
    software: ['软件', 'Software'],
    supervision: ['指导', 'Supervision'],
    validation: ['验证', 'Validation'],
    visualization: ['可视化', 'Visualization'],
    'writing-original-draft': ['初稿撰写', 'Writing – original draft'],
    'writing-review-editing': ['审阅与修改', 'Writing – review & editing'],
  },
} satisfies Record<string, Names>

export type ValueSet = keyof typeof VALUES

/** The name of an identifier in a locale; the identifier itself where it is a proper name, such as MIT. */
export const nameOf = (set: ValueSet, value: string, locale: Locale): string =>
  (VALUES[set] as Names)[value]?.[locale === 'zh' ? 0 : 1] ?? value
