'use client'

import { Button, useConfig, useLocale } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import type { ResourceKind } from '../../published/record.ts'
import { TEMPLATES } from '../../templates/index.ts'
import { Dialog } from '../dialog.tsx'
import { post, wordsOf } from '../request.ts'
import { Line, Select } from '../review-bar/inputs.tsx'
import { KINDS } from '../start-page/kinds.ts'
import { useText } from '../text.ts'
import { useOwnProjects } from './use-own-projects.ts'

const TEXTS = {
  title: label('从模板新建', 'New from a template'),
  template: label('模板', 'Template'),
  name: label('标题', 'Title'),
  project: label('所属项目', 'Project'),
  begin: label('开始编写', 'Begin'),
  cancel: label('取消', 'Cancel'),
  hint: label(
    '模板写好了栏目和小标题，标“【待写】”的地方请换成您的内容；没换完的，发布前检查会提醒。',
    'A template comes with its headings; replace what is marked “[To write]”. The checks before a release name what is left.',
  ),
  noProject: label(
    '您还不是任何项目的作者，请联系项目管理员。',
    'You are no author in any project yet; ask a manager of the project.',
  ),
}

type Props = { kind: ResourceKind; onClose: () => void }

/** Chooses a template, a title and a project, and opens the draft that is made of them. */
export function TemplateDialog({ kind, onClose }: Props) {
  const { text, message, list } = useText()
  const { config } = useConfig()
  const locale = useLocale()
  const router = useRouter()
  const { projects } = useOwnProjects()
  const templates = TEMPLATES[kind]
  const [template, setTemplate] = useState(templates[0]?.name)
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const project = chosen ?? (projects?.length === 1 ? projects[0]!.value : undefined)

  const begin = async () => {
    setBusy(true)
    setRefusal(undefined)
    try {
      const body = { template, title, project, locale: locale.code }
      const { id } = await post<{ id: string }>(`${kind}/from-template`, body)
      router.push(`${config.routes.admin}/collections/${kind}/${id}`)
    } catch (error) {
      setRefusal(wordsOf(error))
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={`${text(TEXTS.title)} · ${text(KINDS[kind])}`}
      onClose={onClose}
      footer={
        <>
          <Button type="button" buttonStyle="secondary" onClick={onClose}>
            {text(TEXTS.cancel)}
          </Button>
          <Button
            type="button"
            disabled={isBusy || projects?.length === 0}
            onClick={() => void begin()}
          >
            {text(TEXTS.begin)}
          </Button>
        </>
      }
    >
      <fieldset className="templates__choices">
        <legend>{text(TEXTS.template)}</legend>
        {templates.map((one) => (
          <label key={one.name} className="templates__choice">
            <input
              type="radio"
              name="template"
              checked={template === one.name}
              onChange={() => setTemplate(one.name)}
            />
            <span>
              <strong>{text(one.label)}</strong>
              <small>{text(one.about)}</small>
              {one.units && <small>{list(one.units.map((unit) => text(unit.title)))}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      <Line name={text(TEXTS.name)} value={title} onChange={setTitle} />
      <Select
        name={text(TEXTS.project)}
        value={project}
        options={projects ?? []}
        onChange={setChosen}
      />
      <p className="rh-dialog__hint">
        {text(projects?.length === 0 ? TEXTS.noProject : TEXTS.hint)}
      </p>
      {refusal && (
        <p className="rh-dialog__error" role="alert">
          {message(refusal)}
        </p>
      )}
    </Dialog>
  )
}
