import type { Endpoint, PayloadRequest } from 'payload'
import { inLanguage } from '../admin/in-language.ts'
import { idIn } from '../endpoint.ts'
import type { ResourceKind } from '../published/record.ts'
import { periodOf, yearBefore } from './period.ts'
import { readResourceUsage } from './resource-usage.ts'
import { readUsage } from './usage.ts'
import { usageSheets } from './usage-sheets.ts'
import { workbookResponse } from './workbook.ts'

/** Rows of resources in the answer for the screen; the workbook has all. */
const SHOWN = 200

/**
 * `GET /api/usage?from=2026-01&to=2026-11`: what readers did in these months, the last twelve where none
 * are named, with the resources that whoever asks may read; `.xlsx` the same as a workbook.
 */
export const usageEndpoints: Endpoint[] = [
  {
    path: '/usage',
    method: 'get',
    handler: async (req) => {
      const usage = await read(req)
      const resources = usage.resources.slice(0, SHOWN)
      const more = usage.resources.length - resources.length
      return json({ ...usage, details: undefined, resources, more })
    },
  },
  {
    path: '/usage.xlsx',
    method: 'get',
    handler: async (req) => {
      const usage = await read(req)
      const say = (text: string) => inLanguage(text, req.i18n.language)
      const { from, to } = usage.period
      return workbookResponse(`${say('使用统计 / usage')}_${from}_${to}`, usageSheets(usage, say))
    },
  },
]

/** `GET /api/<kind>/:id/usage`. */
export const resourceUsageEndpoint = (kind: ResourceKind): Endpoint => ({
  path: '/:id/usage',
  method: 'get',
  handler: async (req) => json(await readResourceUsage(req, kind, idIn(req))),
})

const read = (req: PayloadRequest) => readUsage(req, periodOf(req, yearBefore))

const json = (body: object) => Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
