/**
 * The files of the demo library and what they hold. `load.ts` reads and checks them.
 *
 *     parties.yaml                 PartiesFile
 *     vocabulary/<kind>.csv        one TermRow a line
 *     <kind>/<slug>/resource.yaml  CourseFile, ModuleFile, CaseFile, BaseFile or MaterialFile
 *     <kind>/<slug>/<name>.<locale>.md
 *
 * The folder's name is the resource's slug. Markdown beside a resource.yaml:
 * - modules: `01.zh.md`, `01.en.md`, `02.zh.md` …: the units, in this order. The H1 is the unit's
 *   title; headings inside are `##` to `####`. `description.zh.md` is optional.
 * - courses: `description.zh.md`
 * - cases: `background`, `problem`, `solution`, `results`, `questions` (`.zh.md`, `.en.md`)
 * - bases: `description`, `booking`, `safety`
 * - materials: `body`
 * Bodies other than units have no H1. English is all or nothing: who gives `text.en` gives `.en.md`
 * for every `.zh.md`, `en` of every facility's name and of every picture's alternative text.
 *
 * Markdown is GFM with
 * - `> [!NOTE]`, `> [!TIP]`, `> [!WARNING]`: callouts
 * - ```` ```safety danger 标题 ```` (`notice`, `warning` or `danger`; the title is optional): Markdown
 * - ```` ```steps ````: YAML, a list of `{ title, body? }`, `body` being Markdown
 * - ```` ```quiz ````: YAML, `{ question, options: [{ text, correct?: true }], explanation? }`; two
 *   options or more, at least one of them correct
 * - ```` ```formula ````: TeX of a formula of its own, `$…$` inside a line
 * - any other fence: code in that language
 * - `![what it shows](picture:NAME)`: a picture that pictures.ts draws; NAME is `<field>-<motif>` or
 *   `<field>-<motif>-<1…99>`, with the motifs of `MOTIFS`; the number varies the drawing. Within a
 *   project one name has one alternative text in each language.
 */

export {
  type AccountFile,
  type OrganizationFile,
  type PartiesFile,
  type PersonFile,
  type ProjectFile,
} from './format/parties.ts'
export {
  type BaseFile,
  BODIES,
  type CaseFile,
  type CourseFile,
  type FacilityFile,
  type MaterialFile,
  type ModuleFile,
  type ResourceFile,
  type ResourceFiles,
} from './format/resources.ts'
export { type TermRow } from './format/vocabulary.ts'
export { CREDIT_ROLES, STATES } from './format/credit-and-state.ts'
export { FIELDS, type Field, MOTIFS, type Motif, type ResourceName } from './format/common.ts'
