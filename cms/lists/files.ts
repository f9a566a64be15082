import type { PayloadRequest } from 'payload'
import { DEFAULT_LOCALE } from '../published/locale.ts'

/** A file that lies beside the list: in the chosen folder or ZIP file. */
export type GivenFile = {
  name: string
  size: number
  /** Where the browser could tell it; else the file is known by name and size. */
  sha256?: string
}

/** Of the given files those that the project holds already, by name: nothing is uploaded twice. */
export async function findFiles(
  req: PayloadRequest,
  project: string,
  given: readonly GivenFile[],
): Promise<Map<string, string>> {
  if (given.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: {
      and: [
        { or: [{ project: { equals: project } }, { alsoIn: { in: [project] } }] },
        {
          or: [
            { sha256: { in: given.flatMap(({ sha256 }) => sha256 ?? []) } },
            { title: { in: given.map(({ name }) => name) } },
          ],
        },
      ],
    },
    locale: DEFAULT_LOCALE,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return new Map(
    given.flatMap(({ name, size, sha256 }) => {
      const found = docs.find((one) =>
        sha256 ? one.sha256 === sha256 : one.title === name && one.filesize === size,
      )
      return found ? [[name, found.id] as const] : []
    }),
  )
}
