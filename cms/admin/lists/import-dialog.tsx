'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import type { ResourceKind } from '../../published/record.ts'
import { Dialog } from '../dialog.tsx'
import { Select } from '../review-bar/inputs.tsx'
import { KINDS } from '../start-page/kinds.ts'
import { useOwnProjects } from '../templates/use-own-projects.ts'
import { useText } from '../text.ts'
import { FileFields } from './file-fields.tsx'
import { PreviewTable, Problems } from './preview-table.tsx'
import { type Progress, useImport } from './use-import.ts'

const TEXTS = {
  title: label('导入资源清单', 'Import a resource list'),
  project: label('导入到项目', 'Into the project'),
  look: label('预览', 'Preview'),
  looking: label('正在读取…', 'Reading…'),
  store: label('确认导入', 'Import'),
  back: label('重新选择', 'Choose again'),
  stop: label('停止', 'Stop'),
  close: label('完成', 'Done'),
  cancel: label('取消', 'Cancel'),
  hint: label(
    '预览不会写入任何内容。导入的都是草稿，按标题或编号对应：再次导入同一份清单不会重复。',
    'The preview writes nothing. What is imported are drafts, matched by number or title: the same list imported again makes nothing twice.',
  ),
  nothing: label(
    '清单与库中内容一致，没有要导入的。',
    'The list says what is there already; there is nothing to import.',
  ),
}

type Props = { kind: ResourceKind; onClose: () => void }

type Count = Pick<Progress, 'done' | 'total'>
const doneOf = ({ done, total }: Count) =>
  label(`已处理 ${done} / ${total}`, `Done: ${done} of ${total}`)
const goingOn = ({ done, total }: Count) =>
  label(`正在导入 ${done} / ${total}`, `Importing ${done} of ${total}`)

/** A list of resources in: choose, look, confirm, watch. */
export function ImportDialog({ kind, onClose }: Props) {
  const { text, message } = useText()
  const router = useRouter()
  const { projects } = useOwnProjects()
  const [chosen, setChosen] = useState<string>()
  const [list, setList] = useState<File>()
  const [files, setFiles] = useState<readonly File[]>([])
  const task = useImport(kind)
  const { preview, progress, failure, isBusy } = task
  const project = chosen ?? (projects?.length === 1 ? projects[0]!.value : undefined)
  const isRunning = progress !== undefined && !progress.isOver
  const isReady =
    preview?.problems.length === 0 && preview.rows.some(({ action }) => action !== 'same')
  const close = () => {
    if (isRunning) task.stop()
    if (progress) router.refresh()
    onClose()
  }
  return (
    <Dialog
      title={`${text(TEXTS.title)} · ${text(KINDS[kind])}`}
      onClose={close}
      footer={
        <>
          <Button
            type="button"
            buttonStyle="secondary"
            onClick={isRunning ? () => task.stop() : close}
          >
            {text(isRunning ? TEXTS.stop : progress ? TEXTS.close : TEXTS.cancel)}
          </Button>
          {preview && !isRunning && (
            <Button type="button" buttonStyle="secondary" onClick={task.reset}>
              {text(TEXTS.back)}
            </Button>
          )}
          {!preview && (
            <Button
              type="button"
              disabled={!list || !project || isBusy}
              onClick={() => void task.look({ project: project!, list: list!, files })}
            >
              {text(isBusy ? TEXTS.looking : TEXTS.look)}
            </Button>
          )}
          {isReady && !progress && (
            <Button type="button" onClick={() => void task.store(project!)}>
              {text(TEXTS.store)}
            </Button>
          )}
        </>
      }
    >
      {!preview && (
        <>
          <Select
            name={text(TEXTS.project)}
            value={project}
            options={projects ?? []}
            onChange={setChosen}
          />
          <FileFields kind={kind} onList={setList} onFiles={setFiles} />
          <p className="rh-dialog__hint">{text(TEXTS.hint)}</p>
        </>
      )}
      {failure && (
        <p className="rh-dialog__error" role="alert">
          {message(failure)}
        </p>
      )}
      {preview && !progress && (
        <>
          <Problems problems={preview.problems} />
          {preview.problems.length === 0 && <PreviewTable rows={preview.rows} />}
          {preview.problems.length === 0 && !isReady && <p>{text(TEXTS.nothing)}</p>}
        </>
      )}
      {progress && (
        <>
          <progress value={progress.done} max={progress.total} aria-label={text(TEXTS.title)} />
          <p role="status">{text(progress.isOver ? doneOf(progress) : goingOn(progress))}</p>
          <Problems problems={progress.problems} isFinal />
        </>
      )}
    </Dialog>
  )
}
