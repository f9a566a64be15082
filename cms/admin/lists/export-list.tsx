'use client'

import { PopupList, useListQuery, useTableColumns } from '@payloadcms/ui'
import { stringify } from 'qs-esm'
import { label } from '../../fields/label.ts'
import { useText } from '../text.ts'

/** In the menu of a list: what it shows now, with its filters and columns, as xlsx. */
export function ExportList({ collectionSlug }: { collectionSlug: string }) {
  const { text } = useText()
  const { query } = useListQuery()
  const { columns } = useTableColumns()
  const address = stringify(
    {
      where: query.where,
      search: query.search,
      sort: query.sort,
      columns: columns
        .filter(({ active }) => active)
        .map(({ accessor }) => accessor)
        .join(','),
    },
    { addQueryPrefix: true },
  )
  return (
    <PopupList.ButtonGroup>
      <PopupList.Button
        onClick={() => window.location.assign(`/api/lists/${collectionSlug}/export${address}`)}
      >
        {text(label('导出为 xlsx', 'Export as xlsx'))}
      </PopupList.Button>
    </PopupList.ButtonGroup>
  )
}
