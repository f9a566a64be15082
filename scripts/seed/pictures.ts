import type { Payload } from 'payload'
import { drawPicture } from '../demo/pictures.ts'

/** Draws pictures by name and uploads each once a project. */
export function createPictures(payload: Payload) {
  const known = new Map<string, string>()
  return async ({
    project,
    name,
    alt,
  }: {
    project: string
    name: string
    alt: { zh: string; en?: string }
  }): Promise<string> => {
    const key = `${project}/${name}`
    const before = known.get(key)
    if (before) return before
    const data = await drawPicture(name)
    const { id } = await payload.create({
      collection: 'media',
      data: { project, alt: alt.zh, licence: 'CC-BY-NC-SA-4.0', credit: '融合资源库' },
      file: { data, mimetype: 'image/png', name: `${name}.png`, size: data.length },
      overrideAccess: true,
    })
    if (alt.en)
      await payload.update({
        collection: 'media',
        id,
        locale: 'en',
        data: { alt: alt.en },
        overrideAccess: true,
      })
    known.set(key, id)
    return id
  }
}
