/** What an error says, with what it gathers. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError)
    return [error.message, ...error.errors.slice(0, MAX_GATHERED).map(messageOf)]
      .filter(Boolean)
      .join('; ')
  return error instanceof Error ? error.message : String(error)
}

const MAX_GATHERED = 5
