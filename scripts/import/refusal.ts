import { APIError } from 'payload'

/** Whether the library refused what was given (a rule, a limit), rather than failed. */
export const isRefusal = (error: unknown): error is APIError =>
  error instanceof APIError && error.status < 500
