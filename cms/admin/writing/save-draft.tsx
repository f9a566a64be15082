'use client'

import {
  Button,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormModified,
  useHotkey,
  useLocale,
  useModal,
  useOperation,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { ConflictDialog } from './conflict-dialog.tsx'
import { KeptDialog } from './kept-dialog.tsx'
import { useConflict } from './use-conflict.ts'
import { type Opened, useKept } from './use-kept.ts'

/** Payload's own message about a newer version; it knows nothing but to throw away what was typed. */
const STALE = 'document-stale-data'

/**
 * Saves the draft and says which version it is based on, so that nobody overwrites a newer one unseen;
 * keeps what is not saved yet. In the place of Payload's own button.
 */
export function SaveDraft() {
  const { id, collectionSlug, data, setUnpublishedVersionCount } = useDocumentInfo()
  const { submit } = useForm()
  const { code } = useLocale()
  const { t } = useTranslation()
  const isModified = useFormModified()
  const operation = useOperation()
  const button = useRef<HTMLButtonElement>(null)
  const opened = useRef<Opened>({ basedOn: '', data: {} })
  const stamp = String(data?.updatedAt ?? '')
  useEffect(() => {
    opened.current = { basedOn: stamp, data: { ...data } }
    // The data of a version do not change; a new version has a new stamp.
  }, [stamp])
  const conflict = useConflict(opened)
  const kept = useKept(opened)
  const { isModalOpen, closeModal } = useModal()
  const isStale = isModalOpen(STALE)
  const { look } = conflict
  useEffect(() => {
    if (!isStale) return
    closeModal(STALE)
    void look()
  }, [isStale, closeModal, look])
  const isDisabled = operation === 'update' && !isModified

  const save = async () => {
    const { basedOn } = opened.current
    const result = await submit({
      action: `/api/${collectionSlug}${id ? `/${id}` : ''}?locale=${code}&depth=0&fallback-locale=null&draft=true`,
      method: id ? 'PATCH' : 'POST',
      overrides: { _status: 'draft', ...(id && basedOn && { basedOn }) },
      skipValidation: true,
    })
    if (result?.res.ok) {
      kept.drop()
      setUnpublishedVersionCount((count) => count + 1)
    } else if (id) await look()
  }

  useHotkey({ cmdCtrlKey: true, editDepth: useEditDepth(), keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    button.current?.click()
  })

  return (
    <>
      <Button
        ref={button}
        type="button"
        buttonId="action-save-draft"
        buttonStyle="secondary"
        className="form-submit"
        disabled={isDisabled}
        margin={false}
        size="medium"
        onClick={() => void save()}
      >
        {t('version:saveDraft')}
      </Button>
      {conflict.conflict && (
        <ConflictDialog
          conflict={conflict.conflict}
          onSave={conflict.save}
          onClose={conflict.close}
        />
      )}
      {kept.offer && (
        <KeptDialog kept={kept.offer} onRestore={() => void kept.restore()} onDrop={kept.drop} />
      )}
    </>
  )
}
