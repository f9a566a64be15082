'use client'

import { useRef, useState } from 'react'
import type { ListProblem } from '../../lists/read-list.ts'
import type { Preview } from '../../lists/preview.ts'
import type { ResourceKind } from '../../published/record.ts'
import { post, request, wordsOf } from '../request.ts'
import { type Chosen, FilesError, readFiles } from './given-files.ts'

/** What stands between the browser and the server: the list as it was looked at, then as it is stored. */
export type Progress = { done: number; total: number; problems: ListProblem[]; isOver: boolean }

type List = { project: string; list: File; files: readonly File[] }

/** Looks at a list, and stores it row by row when that is confirmed. */
export function useImport(kind: ResourceKind) {
  const [preview, setPreview] = useState<Preview>()
  const [progress, setProgress] = useState<Progress>()
  const [failure, setFailure] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const chosen = useRef<Chosen[]>([])
  const isStopped = useRef(false)

  const look = async ({ project, list, files }: List) => {
    setBusy(true)
    setFailure(undefined)
    try {
      chosen.current = await readFiles(files)
      const named = chosen.current.map(({ name, size, sha256 }) => ({ name, size, sha256 }))
      const body = { project, name: list.name, list: await base64(list), files: named }
      setPreview(await post<Preview>(`lists/${kind}/preview`, body))
    } catch (error) {
      setFailure(error instanceof FilesError ? error.message : wordsOf(error))
    }
    setBusy(false)
  }

  const store = async (project: string) => {
    const rows = preview?.rows.filter(({ action }) => action !== 'same') ?? []
    const problems: ListProblem[] = []
    const tell = (done: number, isOver: boolean) =>
      setProgress({ done, total: rows.length, problems: [...problems], isOver })
    isStopped.current = false
    const held = new Map<string, string>()
    let done = 0
    tell(done, false)
    for (const row of rows) {
      if (isStopped.current) break
      try {
        for (const name of row.files) {
          const id = held.get(name) ?? row.held[name] ?? (await upload(project, name))
          held.set(name, id)
        }
        const files = Object.fromEntries(row.files.map((name) => [name, held.get(name)]))
        await post(`lists/${kind}/row`, { project, row, files })
      } catch (error) {
        problems.push({ row: row.row, message: wordsOf(error) })
      }
      tell(++done, false)
    }
    tell(done, true)
  }

  const upload = async (project: string, name: string): Promise<string> => {
    const found = chosen.current.find((one) => one.name === name)
    const form = new FormData()
    form.set('file', new File([found?.file ?? ''], name))
    form.set('_payload', JSON.stringify({ project, title: name }))
    const init = { method: 'POST', body: form }
    const { doc } = await request<{ doc: { id: string } }>('documents?depth=0&locale=zh', init)
    return doc.id
  }

  return {
    preview,
    progress,
    failure,
    isBusy,
    look,
    store,
    stop: () => (isStopped.current = true),
    /** Back to the choice of files. */
    reset: () => {
      setPreview(undefined)
      setProgress(undefined)
    },
  }
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}
