import { label } from '../../fields/label.ts'

/** What is written, most often first. */
export const KINDS = {
  modules: label('课程模块', 'Course module'),
  cases: label('企业案例', 'Case study'),
  materials: label('实训资料', 'Training material'),
  bases: label('实训基地', 'Training base'),
  courses: label('课程', 'Course'),
}
