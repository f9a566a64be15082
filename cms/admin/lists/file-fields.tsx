'use client'

import { useId } from 'react'
import { label } from '../../fields/label.ts'
import type { ResourceKind } from '../../published/record.ts'
import { useText } from '../text.ts'

const TEXTS = {
  template: label('下载模板（含填写说明）', 'Download the template (with explanations)'),
  list: label('资源清单（.xlsx 或 .csv）', 'The list (.xlsx or .csv)'),
  files: label(
    '附件（可选）：多个文件，或一个 ZIP',
    'Attachments (optional): files, or a ZIP file',
  ),
  folder: label('或选择附件所在的文件夹', 'Or the folder that holds them'),
}

type Props = {
  kind: ResourceKind
  onList: (file: File | undefined) => void
  onFiles: (files: readonly File[]) => void
}

/** The list and what lies beside it. */
export function FileFields({ kind, onList, onFiles }: Props) {
  const { text } = useText()
  const id = useId()
  const chosen = (input: HTMLInputElement) => [...(input.files ?? [])]
  return (
    <>
      <p>
        <a href={`/api/lists/${kind}/template`} download>
          {text(TEXTS.template)}
        </a>
      </p>
      <div className="rh-dialog__field">
        <label className="rh-dialog__label" htmlFor={`${id}-list`}>
          {text(TEXTS.list)}
        </label>
        <input
          id={`${id}-list`}
          type="file"
          accept=".xlsx,.csv"
          onChange={(event) => onList(chosen(event.target)[0])}
        />
      </div>
      <div className="rh-dialog__field">
        <label className="rh-dialog__label" htmlFor={`${id}-files`}>
          {text(TEXTS.files)}
        </label>
        <input
          id={`${id}-files`}
          type="file"
          multiple
          onChange={(event) => onFiles(chosen(event.target))}
        />
      </div>
      <div className="rh-dialog__field">
        <label className="rh-dialog__label" htmlFor={`${id}-folder`}>
          {text(TEXTS.folder)}
        </label>
        <input
          id={`${id}-folder`}
          type="file"
          // React's types do not know it; every browser does.
          {...{ webkitdirectory: '' }}
          onChange={(event) => onFiles(chosen(event.target))}
        />
      </div>
    </>
  )
}
