'use client'

import { label } from '../../fields/label.ts'
import type { Preview, PreviewRow } from '../../lists/preview.ts'
import type { ListProblem } from '../../lists/read-list.ts'
import { useText } from '../text.ts'

const ACTIONS = {
  new: label('新建', 'New'),
  change: label('修改', 'Changes'),
  same: label('不变', 'Same'),
}
const TEXTS = {
  problems: label(
    '请先在表中改好这些地方，再重新选择：',
    'Mend these in the list, then choose it again:',
  ),
  row: label('行', 'Row'),
  title: label('标题', 'Title'),
  what: label('将做什么', 'What happens'),
  uploads: label('上传', 'uploads'),
}

/** What the list would do, row by row. */
export function PreviewTable({ rows }: Pick<Preview, 'rows'>) {
  const { text } = useText()
  const count = (action: keyof typeof ACTIONS) => rows.filter((row) => row.action === action).length
  return (
    <>
      <p role="status">
        {(['new', 'change', 'same'] as const)
          .map((action) => `${text(ACTIONS[action])} ${count(action)}`)
          .join(' · ')}
      </p>
      <div className="lists__rows" tabIndex={0} role="region" aria-label={text(TEXTS.what)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text(TEXTS.row)}</th>
              <th scope="col">{text(TEXTS.title)}</th>
              <th scope="col">{text(TEXTS.what)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row}>
                <td>{row.row}</td>
                <td>{row.title}</td>
                <td>
                  {text(ACTIONS[row.action])}
                  {row.action === 'change' &&
                    text(
                      label(
                        `：${row.changes.map(({ zh }) => zh).join('、')}`,
                        `: ${row.changes.map(({ en }) => en).join(', ')}`,
                      ),
                    )}
                  {uploadsOf(row).length > 0 &&
                    ` · ${text(TEXTS.uploads)} ${uploadsOf(row).join(', ')}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

const uploadsOf = ({ files, held }: PreviewRow) => files.filter((name) => !held[name])

/** What cannot be, by row and column. */
export function Problems({ problems, isFinal }: { problems: ListProblem[]; isFinal?: boolean }) {
  const { text, message } = useText()
  if (problems.length === 0) return null
  return (
    <div role="alert">
      {!isFinal && <p>{text(TEXTS.problems)}</p>}
      <ul className="lists__problems">
        {problems.map(({ row, column, message: words }, index) => (
          <li key={index}>
            {row !== undefined && (
              <strong>
                {text(label(`第 ${row} 行`, `Row ${row}`))}
                {column && ` · ${message(column)}`}
              </strong>
            )}{' '}
            {message(words)}
          </li>
        ))}
      </ul>
    </div>
  )
}
