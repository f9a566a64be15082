'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import type { ResourceKind } from '../../published/record.ts'
import { useText } from '../text.ts'
import { TemplateDialog } from './template-dialog.tsx'
import './templates.css'

type Props = { kind: ResourceKind; hasCreatePermission?: boolean }

/** Above the list of a kind: begins a resource from a template. */
export function FromTemplate({ kind, hasCreatePermission }: Props) {
  const { text } = useText()
  const [isOpen, setOpen] = useState(false)
  if (!hasCreatePermission) return null
  return (
    <div className="templates">
      <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setOpen(true)}>
        {text(label('从模板新建', 'New from a template'))}
      </Button>
      {isOpen && <TemplateDialog kind={kind} onClose={() => setOpen(false)} />}
    </div>
  )
}
