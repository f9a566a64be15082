import type { Review } from '../payload-types.ts'
import { nextMoment } from './moment.ts'
import type { Standing } from './read-state.ts'
import type { Target } from './target.ts'

type Entry = Pick<Review, 'decision'> &
  Partial<
    Pick<Review, 'organization' | 'comment' | 'dueAt' | 'delegate' | 'reasons' | 'dimensions'>
  >

/** Writes down a step of the review, in the name of whoever asks and about exactly the present content. */
export const addReview = ({ req, kind, id }: Target, standing: Standing, entry: Entry) =>
  req.payload.create({
    collection: 'reviews',
    data: {
      resourceKind: kind,
      resourceId: id,
      project: standing.present.project,
      reviewer: String(req.user?.id),
      contentHash: standing.present.hash,
      snapshot: standing.present.content,
      createdAt: nextMoment(standing),
      ...entry,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
