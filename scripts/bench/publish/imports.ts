import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { importFolder } from '../../import/import-folder.ts'
import { planFolder } from '../../import/plan.ts'

const FILES = 200
const PICTURES = 40

/** Milliseconds for one Markdown file, and for one picture that such a file shows. */
export async function timeImports(payload: Payload): Promise<{ file: number; picture: number }> {
  const { docs } = await payload.find({
    collection: 'projects',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const project = docs[0]!.id
  const plain = await timeFolder(payload, project, { files: FILES, pictures: 0 })
  const few = await timeFolder(payload, project, { files: PICTURES, pictures: 0 })
  const pictured = await timeFolder(payload, project, { files: PICTURES, pictures: PICTURES })
  return { file: plain / FILES, picture: Math.max(0, pictured - few) / PICTURES }
}

type Counts = { files: number; pictures: number }

async function timeFolder(
  payload: Payload,
  project: string,
  { files, pictures }: Counts,
): Promise<number> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ronghe-import-'))
  try {
    const chapter = path.join(folder, 'chapter')
    await mkdir(chapter)
    for (let at = 0; at < files; at++) {
      const hasPicture = at < pictures
      if (hasPicture)
        await sharp({
          create: {
            width: 1600,
            height: 900,
            channels: 3,
            background: { r: at, g: Date.now() % 256, b: 90 },
          },
        })
          .jpeg()
          .toFile(path.join(chapter, `${at}.jpg`))
      await writeFile(
        path.join(chapter, `${String(at).padStart(3, '0')}.md`),
        markdown(at, hasPicture),
      )
    }
    const began = performance.now()
    const plan = await planFolder(folder, { language: 'zh' })
    const report = await importFolder({ payload, plan, project })
    if (report.units.created < files)
      throw new Error(`Of ${files} files ${report.units.created} were imported`)
    return performance.now() - began
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const paragraph =
  '先检查急停按钮和安全门，再以低速运行程序，观察夹爪与工件的相对位置，记录偏差并修正。'
const markdown = (at: number, hasPicture: boolean) =>
  [
    `# 第 ${at} 节 码垛程序的调试`,
    ...Array.from(
      { length: 8 },
      (_, part) => `## 步骤 ${part + 1}\n\n${paragraph.repeat(3)}\n\n- ${paragraph}`,
    ),
    ...(hasPicture ? [`![示意图 ${at}](${at}.jpg)`] : []),
  ].join('\n\n')
