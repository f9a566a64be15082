import type { Payload } from 'payload'
import type { DemoPicture } from '../demo/load.ts'
import { drawPicture } from '../demo/pictures.ts'
import { inEnglish } from './in-english.ts'

/** Ids of pictures by the slug of their project and their name. */
export type Pictures = (project: string, name: string) => string

/** Draws and uploads every picture; `projectId` gives the id of a project. */
export async function seedPictures(
  payload: Payload,
  pictures: readonly DemoPicture[],
  projectId: (slug: string) => string,
): Promise<Pictures> {
  const ids = new Map<string, string>()
  for (const { project, name, alt } of pictures) {
    const data = await drawPicture(name)
    const { id } = await payload.create({
      collection: 'media',
      locale: 'zh',
      data: {
        project: projectId(project),
        alt: alt.zh ?? name,
        licence: 'CC-BY-NC-SA-4.0',
        credit: '融合资源库',
      },
      file: { data, mimetype: 'image/png', name: `${name}.png`, size: data.length },
      overrideAccess: true,
    })
    if (alt.en) await inEnglish(payload, 'media', id, { alt: alt.en })
    ids.set(`${project}/${name}`, id)
  }
  return (project, name) => {
    const id = ids.get(`${project}/${name}`)
    if (!id) throw new Error(`演示库缺少图片 / The demo lacks the picture ${project}/${name}`)
    return id
  }
}
