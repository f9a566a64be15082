'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { request } from '../request.ts'

type Document = Record<string, unknown>

/** One request for all the fields of a document: the last one asked for, and its answer. */
let last: { key: string; answer: Promise<Document> } | undefined

/** The draft that is open, in the other language; nothing until it is read, or where it cannot be. */
export function useOtherLanguage(locale: string): Document | undefined {
  const { id, collectionSlug, globalSlug, data } = useDocumentInfo()
  const [document, setDocument] = useState<Document>()
  const stamp = String(data?.updatedAt ?? '')
  useEffect(() => {
    const address = globalSlug ? `globals/${globalSlug}` : id && `${collectionSlug}/${id}`
    if (!address) return
    let isCurrent = true
    const key = `${address}?draft=true&depth=0&locale=${locale}&fallback-locale=null`
    if (last?.key !== key + stamp) last = { key: key + stamp, answer: request<Document>(key) }
    // What cannot be read is not shown; the field itself works without it.
    last.answer.then((read) => isCurrent && setDocument(read)).catch(() => setDocument(undefined))
    return () => {
      isCurrent = false
    }
  }, [id, collectionSlug, globalSlug, locale, stamp])
  return document
}
