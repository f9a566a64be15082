'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import './dialog.css'

type Props = { title: string; onClose: () => void; children: ReactNode; footer: ReactNode }

/**
 * A modal dialog by the browser itself (focus kept inside, Escape closes), outside of the form of the
 * document so that nothing typed here is saved with it.
 */
export function Dialog({ title, onClose, children, footer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return createPortal(
    <dialog ref={dialog} className="rh-dialog" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      <div className="rh-dialog__body">{children}</div>
      <div className="rh-dialog__footer">{footer}</div>
    </dialog>,
    document.body,
  )
}
