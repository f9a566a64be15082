import { APIError, type PayloadRequest } from 'payload'

/** The JSON object that a request to one of our endpoints carries; nothing else is read, files least. */
export async function jsonBody(req: PayloadRequest): Promise<Record<string, unknown>> {
  const sent = req.body === null ? '' : ((await req.text?.()) ?? '')
  if (sent === '') return {}
  try {
    const value: unknown = JSON.parse(sent)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new APIError('请求内容不是 JSON / The request holds no JSON', 400)
}

/** A text that is there. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** The `:id` of an endpoint's path. */
export const idIn = (req: PayloadRequest): string => String(req.routeParams?.id)
