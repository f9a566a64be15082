'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import type { ResourceKind } from '../../published/record.ts'
import { useText } from '../text.ts'
import { ImportDialog } from './import-dialog.tsx'
import './lists.css'

type Props = { kind: ResourceKind; hasCreatePermission?: boolean }

/** Above the list of a kind: takes a whole resource list in. */
export function ImportList({ kind, hasCreatePermission }: Props) {
  const { text } = useText()
  const [isOpen, setOpen] = useState(false)
  if (!hasCreatePermission) return null
  return (
    <div className="lists">
      <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setOpen(true)}>
        {text(label('导入资源清单', 'Import a list'))}
      </Button>
      {isOpen && <ImportDialog kind={kind} onClose={() => setOpen(false)} />}
    </div>
  )
}
