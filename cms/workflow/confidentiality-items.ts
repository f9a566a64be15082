import { options } from '../fields/label.ts'

/** What a company looks for in a case about itself before it may go out. */
export const CONFIDENTIALITY = options({
  tradeSecrets: ['不含商业秘密', 'No trade secrets'],
  portraits: ['人像已获同意', 'Portraits are agreed to'],
  logos: ['标识使用已获许可', 'Logos are permitted'],
  equipmentIds: ['设备编号已隐去', 'Equipment ids are hidden'],
})
