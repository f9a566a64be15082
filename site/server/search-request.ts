/** The indexes that readers may ask. */
export const INDEXES = ['resources_zh', 'resources_en'] as const

/** How many results one query gives at most. */
const MOST_RESULTS = 100
const MOST_QUERIES = 10

type Query = Record<string, unknown>

/** Why a request was refused, in both languages. */
export class RefusedSearch extends Error {
  readonly zh: string
  readonly en: string

  constructor(zh: string, en: string) {
    super(`${zh} / ${en}`)
    this.zh = zh
    this.en = en
  }
}

/** One query's body with its limits cut down to what readers may ask. Throws RefusedSearch. */
export function limitQuery(body: unknown): Query {
  if (!isObject(body))
    throw new RefusedSearch('请求体应为 JSON 对象', 'The body must be a JSON object')
  const limited = { ...body }
  for (const name of ['limit', 'hitsPerPage'])
    if (typeof limited[name] === 'number') limited[name] = Math.min(limited[name], MOST_RESULTS)
  return limited
}

/** A multi-search body with each query limited. Throws RefusedSearch. */
export function limitMultiSearch(body: unknown): Query {
  const { queries, federation } = limitQuery(body)
  if (!Array.isArray(queries) || queries.length === 0 || queries.length > MOST_QUERIES)
    throw new RefusedSearch(
      `queries 应为 1 到 ${MOST_QUERIES} 个查询`,
      `queries must hold 1 to ${MOST_QUERIES} queries`,
    )
  const limited = queries.map((query: unknown) => {
    const one = limitQuery(query)
    if (!isIndex(one.indexUid)) throw new RefusedSearch('没有这个索引', 'There is no such index')
    return one
  })
  return { queries: limited, ...(isObject(federation) && { federation: limitQuery(federation) }) }
}

export const isIndex = (uid: unknown): boolean => (INDEXES as readonly unknown[]).includes(uid)

const isObject = (value: unknown): value is Query =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
