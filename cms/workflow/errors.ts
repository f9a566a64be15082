import { APIError } from 'payload'

/**
 * A step of the review that is not possible, in words for the user (Chinese first). `code` is stable
 * for clients; `status` is 403 for a missing right, 404, 409 when the content moved on, else 400.
 */
export class WorkflowError extends APIError {
  constructor(code: string, message: string, status = 400, data: Record<string, unknown> = {}) {
    super(message, status, { code, ...data }, true)
    // Logged as what a user did, not as a failure of ours (loggingLevels), also where names are minified.
    this.name = 'APIError'
  }
}
