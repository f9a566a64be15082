import type { Access, FieldAccess, PayloadRequest, Where, WhereField } from 'payload'
import {
  type LibraryRole,
  type ProjectRole,
  PROJECT_ROLES,
  idOf,
  projectsWith,
  rightsOf,
} from './rights.ts'

export const nobody = () => false

export const loggedIn: Access = async ({ req }) => (await rightsOf(req)) !== undefined

export const hasLibraryRole = async (
  req: PayloadRequest,
  ...roles: LibraryRole[]
): Promise<boolean> => {
  const rights = await rightsOf(req)
  return roles.some((role) => rights?.library.has(role))
}

/** Access for everybody with one of the library's own roles. */
export const libraryRole =
  (...roles: LibraryRole[]): Access =>
  ({ req }) =>
    hasLibraryRole(req, ...roles)

export const libraryRoleField =
  (...roles: LibraryRole[]): FieldAccess =>
  ({ req }) =>
    hasLibraryRole(req, ...roles)

/** Whoever has a part in the document's project reads it; council and admin read everything. */
export const readInProject: Access = async ({ req }) => {
  if (await hasLibraryRole(req, 'admin', 'council')) return true
  return inProjects(projectsWith(await rightsOf(req), ...PROJECT_ROLES))
}

/** As `readInProject`, and by the members of projects that a resource with the file was moved to. */
export const readFile: Access = async (args) => {
  const own = await readInProject(args)
  if (typeof own === 'boolean') return own
  const projects = (own.project as WhereField).in as string[]
  const either: Where[] = [own, { alsoIn: { in: projects } }]
  return { or: either }
}

/** Documents of the projects in which the user has one of these roles. */
export const inProjectAs =
  (...roles: ProjectRole[]): Access =>
  async ({ req }) =>
    inProjects(projectsWith(await rightsOf(req), ...roles))

/** A new document goes into a project in which the user has one of these roles. */
export const createInProjectAs =
  (...roles: ProjectRole[]): Access =>
  async ({ req, data }) => {
    const projects = projectsWith(await rightsOf(req), ...roles)
    const project: unknown = (data as { project?: unknown } | undefined)?.project
    return project === undefined || project === null
      ? projects.length > 0
      : projects.includes(idOf(project))
  }

const inProjects = (projects: string[]): Where | false =>
  projects.length > 0 && { project: { in: projects } }

/** A new row is of an organization that the user manages; an administrator's is of any. */
export const createInManaged: Access = async ({ req, data }) => {
  const rights = await rightsOf(req)
  const organization: unknown = (data as { organization?: unknown } | undefined)?.organization
  return (
    (rights?.library.has('admin') ?? false) ||
    (organization === undefined
      ? (rights?.manages.size ?? 0) > 0
      : (rights?.manages.has(idOf(organization)) ?? false))
  )
}

/** Rows of the organizations that the user manages; an administrator changes all. */
export const updateInManaged: Access = async ({ req }) => {
  const rights = await rightsOf(req)
  if (rights?.library.has('admin')) return true
  return (
    rights !== undefined && rights.manages.size > 0 && { organization: { in: [...rights.manages] } }
  )
}
