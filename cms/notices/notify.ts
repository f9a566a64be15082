import type { Notice } from '../payload-types.ts'
import type { PresentContent } from '../workflow/content.ts'
import { titleOf } from '../workflow/content.ts'
import type { Target } from '../workflow/target.ts'

export type NoticeEvent = Notice['event']

type News = {
  event: NoticeEvent
  to: Iterable<string>
  about: Pick<PresentContent, 'document'>
  /** What somebody wrote about it, as they wrote it. */
  detail?: string
}

/**
 * Tells people what happened to a resource, each once and nobody what they did themselves, in the
 * transaction of what happened. It shows in the admin at once and goes out in the next digest.
 */
export async function notify({ req, kind, id }: Target, { event, to, about, detail }: News) {
  const by = req.user?.collection === 'users' ? String(req.user.id) : undefined
  for (const user of new Set(to)) {
    if (user === by || user === '') continue
    await req.payload.create({
      collection: 'notices',
      data: {
        user,
        event,
        resourceKind: kind,
        resourceId: id,
        title: titleOf(about),
        ...(by && { by }),
        ...(detail && { detail }),
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
}
