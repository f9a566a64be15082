import type { Endpoint, PayloadRequest } from 'payload'
import { projectsWith } from '../../access/rights.ts'
import { idIn, jsonBody, text } from '../../endpoint.ts'
import { WorkflowError } from '../errors.ts'
import { requireRights } from '../rights.ts'
import { requireTransfer } from './read-transfer.ts'
import { approveTransfer, cancelTransfer, refuseTransfer } from './transfer.ts'
import { destinations, transferView } from './view.ts'

const done = async (work: Promise<void>) => {
  await work
  return Response.json({ done: true })
}

/**
 * `POST /api/transfers/:id/approve`, `…/refuse {comment}` and `…/cancel`; `GET …/:id/standing`, and
 * `GET /api/transfers/destinations?from=PROJECT` for those who may propose.
 */
export const transferEndpoints: Endpoint[] = [
  { path: '/destinations', method: 'get', handler: listDestinations },
  { path: '/:id/standing', method: 'get', handler: standing },
  {
    path: '/:id/approve',
    method: 'post',
    handler: (req) => done(approveTransfer(req, idIn(req))),
  },
  {
    path: '/:id/refuse',
    method: 'post',
    handler: async (req) => {
      const { comment } = await jsonBody(req)
      return done(refuseTransfer(req, idIn(req), text(comment)))
    },
  },
  { path: '/:id/cancel', method: 'post', handler: (req) => done(cancelTransfer(req, idIn(req))) },
]

async function listDestinations(req: PayloadRequest): Promise<Response> {
  const rights = await requireRights(req)
  if (projectsWith(rights, 'manager').length === 0)
    throw new WorkflowError(
      'may-not-transfer',
      '只有项目管理员可以提出移交 / Only a manager of the project can propose a transfer',
      403,
    )
  return Response.json(await destinations(req, text(req.query.from) ?? ''))
}

async function standing(req: PayloadRequest): Promise<Response> {
  const rights = await requireRights(req)
  const transfer = await requireTransfer(req, rights, idIn(req))
  return Response.json(await transferView(req, rights, transfer))
}
