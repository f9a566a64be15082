'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { label } from '../../fields/label.ts'
import { useText } from '../text.ts'
import { type Sent, sendWithProgress } from './send-with-progress.ts'
import './upload-progress.css'

const TEXTS = {
  sending: label('正在上传，请不要关闭此页', 'Uploading; keep this page open'),
  checking: label('已上传，正在检查和保存', 'Uploaded; it is being checked and stored'),
}

/** Bytes from which an upload shows how far it is; less is there in a moment. */
const LARGE = 2 * 1024 ** 2

/**
 * Around the whole admin: shows how far the upload of a large file is. Payload's forms send with `fetch`,
 * which does not tell, so that what carries a large file is sent in its stead.
 */
export function UploadProgress({ children }: { children: ReactNode }) {
  const { text } = useText()
  const [sent, setSent] = useState<Sent>()
  useEffect(() => {
    const plain = window.fetch.bind(window)
    window.fetch = async (input, init) => {
      if (typeof input !== 'string' || !isLarge(init)) return plain(input, init)
      try {
        return await sendWithProgress(input, init, setSent)
      } finally {
        setSent(undefined)
      }
    }
    return () => void (window.fetch = plain)
  }, [])
  return (
    <>
      {children}
      {sent && (
        <div className="upload-progress" role="status">
          <p>
            {text(sent.loaded < sent.total ? TEXTS.sending : TEXTS.checking)}
            <span aria-hidden>{`${inMegabytes(sent.loaded)} / ${inMegabytes(sent.total)} MB`}</span>
          </p>
          <progress value={sent.loaded} max={sent.total} aria-label={text(TEXTS.sending)} />
        </div>
      )}
    </>
  )
}

const isLarge = (init: RequestInit | undefined): init is RequestInit & { body: FormData } =>
  init?.body instanceof FormData &&
  [...init.body.values()].some((value) => value instanceof File && value.size >= LARGE)

const inMegabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(bytes < 1e8 ? 1 : 0)
