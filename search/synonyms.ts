import type { Locale } from '../cms/published/locale.ts'

/**
 * What people type for what resources are called, one way: the key also finds its values, its values do
 * not find the key. Abbreviations that are used both ways stand twice. Editors add to it in the CMS.
 */
const ROBOTICS = {
  机械手: ['机器人', '机械臂'],
  机械臂: ['机器人'],
  机器手: ['机器人'],
  协作臂: ['协作机器人'],
  示教盒: ['示教器'],
  手持盒: ['示教器'],
  手爪: ['夹爪', '夹具'],
  抓手: ['夹爪', '夹具'],
  搬运机器人: ['码垛'],
  码垛: ['堆垛'],
  堆垛: ['码垛'],
  可编程控制器: ['PLC'],
  可编程逻辑控制器: ['PLC'],
  plc: ['可编程控制器', '可编程逻辑控制器'],
  触摸屏: ['人机界面', 'HMI'],
  人机界面: ['触摸屏', 'HMI'],
  hmi: ['触摸屏', '人机界面'],
  视觉检测: ['机器视觉'],
  图像识别: ['机器视觉'],
  仿真: ['虚拟调试'],
}

const MACHINING = {
  cnc: ['数控'],
  数控: ['CNC'],
  车床: ['车削'],
  车工: ['车削', '车床'],
  铣床: ['铣削'],
  铣工: ['铣削', '铣床'],
  五轴: ['加工中心'],
  刀补: ['刀具补偿'],
  对刀: ['刀具', '工件坐标系'],
  公差: ['精度'],
  三坐标: ['测量机'],
  '3d打印': ['增材制造', '三维打印'],
  三维打印: ['增材制造', '3D打印'],
  增材制造: ['3D打印', '三维打印'],
  cad: ['计算机辅助设计', '制图'],
  cam: ['计算机辅助制造'],
}

const VEHICLES = {
  电动车: ['新能源汽车', '电动汽车'],
  电动汽车: ['新能源汽车'],
  新能源车: ['新能源汽车'],
  电车: ['新能源汽车'],
  ev: ['新能源汽车', '电动汽车'],
  nev: ['新能源汽车'],
  电瓶: ['蓄电池', '动力电池'],
  电池包: ['动力电池'],
  bms: ['电池管理系统'],
  电池管理系统: ['BMS'],
  充电桩: ['充电'],
  漏电: ['绝缘'],
  断电: ['高压下电'],
  电机: ['驱动电机'],
  智能车: ['智能网联汽车'],
  自动驾驶: ['智能网联汽车', '驾驶辅助'],
}

const COMMERCE = {
  电商: ['电子商务'],
  电子商务: ['电商'],
  网店: ['店铺'],
  带货: ['直播'],
  直播带货: ['直播电商', '直播'],
  网络直播: ['直播'],
  主播: ['直播'],
  引流: ['推广'],
  投流: ['推广'],
  海外电商: ['跨境电商'],
  出口电商: ['跨境电商'],
  售后: ['客户服务'],
  客服: ['客户服务'],
  美工: ['视觉设计'],
  seo: ['搜索引擎优化'],
}

const NURSING = {
  打点滴: ['静脉输液'],
  吊水: ['静脉输液'],
  挂水: ['静脉输液'],
  输液: ['静脉输液'],
  扎针: ['静脉穿刺', '注射'],
  打针: ['注射'],
  量血压: ['血压测量', '生命体征'],
  抢救: ['急救', '心肺复苏'],
  急救: ['心肺复苏', '抢救'],
  心肺复苏: ['CPR'],
  cpr: ['心肺复苏'],
  褥疮: ['压疮', '压力性损伤'],
  压疮: ['压力性损伤'],
  压力性损伤: ['压疮'],
  养老: ['老年'],
  老人: ['老年'],
  失能: ['照护'],
  洗手: ['手卫生'],
  护工: ['护理'],
}

const LOGISTICS = {
  仓储: ['仓库'],
  仓库: ['仓储'],
  库房: ['仓库', '仓储'],
  快递: ['物流', '配送'],
  送货: ['配送'],
  冷藏: ['冷链'],
  搬运车: ['AGV', '叉车'],
  agv: ['自动导引车', '移动机器人'],
  分拣: ['拣选'],
  拣货: ['拣选', '分拣'],
  盘点: ['库存'],
  wms: ['仓储管理系统'],
  仓储管理系统: ['WMS'],
}

const LIBRARY = {
  实训室: ['实训基地'],
  实习基地: ['实训基地'],
  工单: ['任务工单'],
  校企合作: ['产教融合'],
  软体: ['软件'],
  网路: ['网络'],
  程式: ['程序'],
  影片: ['视频'],
}

const ENGLISH = {
  cnc: ['numerical control', 'machining'],
  'robot arm': ['robot'],
  manipulator: ['robot'],
  cobot: ['collaborative robot'],
  gripper: ['end effector'],
  pendant: ['teach pendant'],
  hmi: ['touch screen'],
  'touch panel': ['touch screen'],
  '3d printing': ['additive manufacturing'],
  'additive manufacturing': ['3D printing'],
  ev: ['electric vehicle', 'new energy vehicle'],
  nev: ['new energy vehicle', 'electric vehicle'],
  'electric car': ['electric vehicle', 'new energy vehicle'],
  ecommerce: ['e-commerce'],
  'live selling': ['live streaming'],
  cpr: ['cardiopulmonary resuscitation'],
  drip: ['infusion'],
  iv: ['intravenous'],
  bedsore: ['pressure ulcer', 'pressure injury'],
  elderly: ['older people'],
  warehouse: ['storage', 'warehousing'],
  agv: ['automated guided vehicle', 'mobile robot'],
  forklift: ['lift truck'],
  worksheet: ['task sheet'],
}

type Synonyms = Readonly<Record<string, readonly string[]>>

export const SYNONYMS: Readonly<Record<Locale, Synonyms>> = {
  zh: { ...ROBOTICS, ...MACHINING, ...VEHICLES, ...COMMERCE, ...NURSING, ...LOGISTICS, ...LIBRARY },
  en: ENGLISH,
}

/**
 * Keys that the engine cuts into four words or more, and which therefore work only as words of its
 * dictionary. No other word may be here: what is a word is not found by its parts any more.
 */
export const DICTIONARY: readonly string[] = ['可编程控制器', '可编程逻辑控制器']
