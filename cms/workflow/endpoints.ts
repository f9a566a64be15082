import type { Endpoint, PayloadRequest } from 'payload'
import { idIn, jsonBody, text } from '../endpoint.ts'
import type { ResourceKind } from '../published/record.ts'
import { RESOURCE_KINDS } from '../published/record.ts'
import { isSendBackReason } from './reasons.ts'
import { release, withdraw } from './release.ts'
import { approve, sendBack, submit } from './review.ts'
import { reviewView } from './view.ts'

type Body = Record<string, unknown>
type Step = (
  target: { req: PayloadRequest; kind: ResourceKind; id: string },
  body: Body,
) => Promise<unknown>

const STEPS: Record<string, Step> = {
  submit: (target, body) =>
    submit({ ...target, comment: text(body.comment), dueAt: text(body.dueAt) }),
  approve: (target, body) =>
    approve({
      ...target,
      contentHash: text(body.contentHash) ?? '',
      organization: text(body.organization),
      comment: text(body.comment),
    }),
  'send-back': (target, body) =>
    sendBack({
      ...target,
      contentHash: text(body.contentHash) ?? '',
      organization: text(body.organization),
      comment: text(body.comment),
      reasons: Array.isArray(body.reasons) ? body.reasons.filter(isSendBackReason) : [],
    }),
  release: (target, body) =>
    release({ ...target, note: text(body.note), erratum: body.erratum === true }),
  withdraw: (target, body) =>
    withdraw({
      ...target,
      reason: text(body.reason) ?? '',
      comment: text(body.comment),
      replacedBy: resource(body.replacedBy),
    }),
}

/** `GET /api/<kind>/:id/review` and one `POST /api/<kind>/:id/<step>` for each step of the review. */
export const reviewEndpoints = (kind: ResourceKind): Endpoint[] => [
  {
    path: '/:id/review',
    method: 'get',
    handler: async (req) => Response.json(await reviewView({ req, kind, id: idIn(req) })),
  },
  ...Object.entries(STEPS).map(([step, run]): Endpoint => ({
    path: `/:id/${step}`,
    method: 'post',
    handler: async (req) => {
      const id = idIn(req)
      await run({ req, kind, id }, await jsonBody(req))
      return Response.json(await reviewView({ req, kind, id }))
    },
  })),
]

function resource(value: unknown): { relationTo: ResourceKind; value: string } | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { relationTo, value: id } = value as Record<string, unknown>
  const kind = RESOURCE_KINDS.find((known) => known === relationTo)
  return kind && typeof id === 'string' ? { relationTo: kind, value: id } : undefined
}
