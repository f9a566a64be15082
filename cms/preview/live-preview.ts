import type { LivePreviewConfig } from 'payload'
import { readEnv } from '../env.ts'
import type { Locale } from '../published/locale.ts'
import { type PreviewKind, signPreview } from './token.ts'

type Shown = { id?: string; updatedAt?: string }

/** Shows what is saved as the site would show it, in a frame beside the form; it follows each save. */
export const livePreview = (kind: PreviewKind): LivePreviewConfig => ({
  url({ data, locale, req }) {
    const { id, updatedAt = '' } = data as Shown
    if (!id || !req.user) return undefined
    const token = signPreview(
      { kind, id, user: String(req.user.id), locale: locale.code as Locale, edition: updatedAt },
      req.payload.secret,
    )
    return `${readEnv().siteUrl}/preview/${token}/`
  },
  breakpoints: [
    { name: 'phone', label: '手机 / Phone', width: 390, height: 844 },
    { name: 'tablet', label: '平板 / Tablet', width: 820, height: 1180 },
    { name: 'desktop', label: '电脑 / Desktop', width: 1440, height: 900 },
  ],
})
