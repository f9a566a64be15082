import { EN } from './en.ts'

/** The words of the site in Chinese, which the English ones must match key by key. */
export const ZH: Record<keyof typeof EN, string> = {
  library: '融合资源库', tagline: '校企共建、共审、共享的教学资源', skip: '跳到正文', search: '搜索', searchPlaceholder: '搜索课程、案例、实训资料…', language: 'English',
  home: '首页', browse: '浏览', newest: '最新发布', byMajor: '按专业浏览', byOrganization: '共建单位', all: '全部', about: '关于', none: '还没有内容。',
  courses: '课程', modules: '课程模块', cases: '企业案例', bases: '实训基地', materials: '实训资料', majors: '专业', positions: '岗位', organizations: '单位',
  industries: '行业', skills: '技能', certificates: '证书', technologies: '技术', level: '层次', keywords: '关键词', project: '所属项目',
  outcomes: '学习成果', units: '单元', unit: '单元', hours: '学时', credits: '学分', description: '说明', parts: '学习内容', required: '必修', optional: '选修', pathway: '学习路径',
  background: '企业背景', problem: '问题', solution: '解决方案', results: '成效', questions: '思考题', company: '案例企业',
  facilities: '设施设备', booking: '预约办法', safety: '安全须知', address: '地址', area: '面积', places: '工位', operator: '运营单位', book: '预约', name: '名称', model: '型号', quantity: '数量', safetyGrade: '安全等级', openTo: '开放对象', state: '状态',
  contributors: '贡献者', licence: '许可协议', origin: '来源', checkedAt: '最近核对', reviewBy: '复核期限', stale: '内容已过复核期限，使用前请核对。', release: '第 {n} 版', releases: '发布记录', releasedAt: '发布于', aiAssisted: '本资源在人工智能辅助下完成。', aiGenerated: '本资源主要由人工智能生成。',
  attachments: '附件下载', related: '配套实训资料', usedIn: '用于', previous: '上一单元', next: '下一单元', contents: '目录', tableOfUnits: '单元目录', embed: '嵌入到您的网页', copy: '复制', copied: '已复制', permanent: '永久网址', adaptedFrom: '改编自',
  notFound: '找不到这个页面', notFoundHint: '地址可能有误，或内容已移走。可以搜索，或从首页浏览。', withdrawn: '这条资源已下线', withdrawnHint: '下线原因', replacedBy: '请改用', moved: '页面已移到新地址', open: '打开资源', builtWith: '本站不使用 Cookie，不联系任何第三方网站。', onlyChinese: '中文', onlyIn: '本页只有中文版', newer: '较新', older: '较早', page: '第 {n} 页', correct: '正确答案', explanation: '解析', showAnswer: '查看答案', opensInNew: '在新窗口打开', resourcesOf: '相关资源', numbers: '共同体数据', needsScript: '搜索需要启用 JavaScript。您也可以按类别浏览：',
}
