'use client'

import { useAuth } from '@payloadcms/ui'
import { useMemo } from 'react'
import { isActive } from '../../access/period.ts'
import type { Project } from '../../payload-types.ts'
import { useApi } from '../use-api.ts'

/** The projects in which the user may write; `undefined` until they are known. */
export function useOwnProjects(): { projects?: { value: string; label: string }[] } {
  const { user } = useAuth()
  const { data } = useApi<{ docs: Project[] }>(
    'projects?depth=0&limit=200&pagination=false&sort=sortKey&select[name]=true&select[members]=true',
  )
  const projects = useMemo(
    () =>
      data?.docs
        .filter(({ members }) =>
          members?.some((row) => row.user === user?.id && row.role === 'author' && isActive(row)),
        )
        .map(({ id, name }) => ({ value: id, label: name })),
    [data, user?.id],
  )
  return projects ? { projects } : {}
}
