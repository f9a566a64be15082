import type { Notice } from '../../payload-types.ts'

/** Where one sees what a notice tells of, below the admin's own address. */
export function placeOf({
  event,
  resourceKind,
  resourceId,
}: Pick<Notice, 'event' | 'resourceKind' | 'resourceId'>): string {
  if (event === 'transfer-proposed' || event === 'transfer-ended')
    return `/collections/transfers?where[or][0][and][0][resourceId][equals]=${resourceId}`
  return resourceKind ? `/collections/${resourceKind}/${resourceId}/review` : ''
}
