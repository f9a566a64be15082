import type { ProjectRole, Rights } from './rights.ts'

/** Roles that decide for their organization: the other side does not hand them out. */
const DECIDING: readonly ProjectRole[] = ['signatory', 'manager']

/**
 * Whether somebody may give or end a role in a project on behalf of an organization. Managers of the
 * project do; but who signs or manages for an organization is decided by that organization, or one
 * side could sign for the other.
 */
export function mayGiveProjectRole(
  rights: Rights,
  { project, organization, role }: { project: string; organization: string; role: ProjectRole },
): boolean {
  if (rights.library.has('admin') || rights.manages.has(organization)) return true
  const managed = (rights.projects.get(project) ?? []).filter((row) => row.role === 'manager')
  return managed.some((row) => row.organization === organization || !DECIDING.includes(role))
}
