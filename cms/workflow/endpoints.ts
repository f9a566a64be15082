import type { Endpoint } from 'payload'
import { idIn, jsonBody, text } from '../endpoint.ts'
import type { ResourceKind } from '../published/record.ts'
import { RESOURCE_KINDS } from '../published/record.ts'
import { refer, rule } from './committee.ts'
import { delegate } from './delegate.ts'
import { setDue } from './due.ts'
import { release } from './release.ts'
import { approve, sendBack, submit } from './review.ts'
import { scheduleRelease, scheduleWithdrawal, unschedule } from './schedule.ts'
import { proposeTransfer } from './transfer/transfer.ts'
import type { Target } from './target.ts'
import { reviewView } from './view.ts'
import { withdraw } from './withdraw.ts'

type Body = Record<string, unknown>
type Step = (target: Target, body: Body) => Promise<unknown>

const STEPS: Record<string, Step> = {
  submit: (target, body) => submit({ ...target, ...said(body), due: text(body.due) }),
  approve: (target, body) =>
    approve({ ...target, ...said(body), ...seen(body), confirmed: texts(body.confirmed) }),
  'send-back': (target, body) =>
    sendBack({
      ...target,
      ...said(body),
      ...seen(body),
      reasons: texts(body.reasons),
    }),
  delegate: (target, body) =>
    delegate({
      ...target,
      ...said(body),
      organization: text(body.organization),
      delegate: text(body.delegate),
    }),
  due: (target, body) => setDue({ ...target, ...said(body), due: text(body.due) ?? '' }),
  refer: (target, body) => refer({ ...target, ...said(body) }),
  rule: (target, body) =>
    rule({
      ...target,
      ...seen(body),
      isFor: body.isFor === true,
      number: text(body.number) ?? '',
      date: text(body.date) ?? '',
      text: text(body.text) ?? '',
    }),
  release: (target, body) =>
    release({ ...target, note: text(body.note), erratum: body.erratum === true }),
  withdraw: (target, body) =>
    withdraw({
      ...target,
      ...said(body),
      reason: text(body.reason) ?? '',
      replacedBy: resource(body.replacedBy),
    }),
  'schedule-release': (target, body) => scheduleRelease({ ...target, ...planned(body) }),
  'schedule-withdrawal': (target, body) =>
    scheduleWithdrawal({ ...target, ...planned(body), reason: text(body.reason) ?? '' }),
  transfer: (target, body) =>
    proposeTransfer({ ...target, to: text(body.to) ?? '', note: text(body.note) }),
  unschedule: (target, body) =>
    unschedule({ ...target, operation: body.operation === 'withdraw' ? 'withdraw' : 'release' }),
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
const said = (body: Body) => ({ comment: text(body.comment) })
const planned = (body: Body) => ({ at: text(body.at) ?? '', note: text(body.note) })
const seen = (body: Body) => ({
  contentHash: text(body.contentHash) ?? '',
  organization: text(body.organization),
})

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
