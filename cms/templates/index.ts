import { BASES } from './bases.ts'
import { CASES } from './cases.ts'
import { COURSES } from './courses.ts'
import { MATERIALS } from './materials.ts'
import { MODULES } from './modules.ts'
import type { Templates } from './template.ts'

/** Good starts for each kind of resource. Any resource is one too: it can be duplicated. */
export const TEMPLATES: Templates = {
  courses: COURSES,
  modules: MODULES,
  cases: CASES,
  bases: BASES,
  materials: MATERIALS,
}
