/** What the API said when it refused; the message names what to do, in both languages. */
export class RefusedError extends Error {
  readonly status: number
  readonly data: Record<string, unknown>

  constructor(message: string, status: number, data: Record<string, unknown> = {}) {
    super(message)
    this.name = 'RefusedError'
    this.status = status
    this.data = data
  }
}

const UNREACHABLE =
  '连不上服务器，请检查网络后重试；您的内容还在 / The server cannot be reached; check the network and try again. What you wrote is still here'
const UNKNOWN =
  '服务器出错，操作没有完成，请重试；若仍出错请联系管理员 / The server failed and nothing was done; try again, and tell an administrator if it fails again'

/** Asks the CMS's own API as the user who is logged in. Throws a RefusedError with words for them. */
export async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(`/api/${path}`, { credentials: 'include', ...init }).catch(
    (cause: unknown) => {
      throw Object.assign(new RefusedError(UNREACHABLE, 0), { cause })
    },
  )
  const body = (await response.json().catch(() => ({}))) as {
    errors?: { message?: string; data?: Record<string, unknown> }[]
  }
  if (response.ok) return body as T
  const [error] = body.errors ?? []
  throw new RefusedError(error?.message ?? UNKNOWN, response.status, error?.data)
}

/** Sends JSON. */
export const post = <T>(path: string, body: unknown, method: 'POST' | 'PATCH' = 'POST') =>
  request<T>(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

/** The words of any failure, still in both languages. */
export const wordsOf = (error: unknown): string =>
  error instanceof RefusedError ? error.message : UNKNOWN
