import type { CollectionConfig } from 'payload'
import { languagesColumn } from '../../admin/languages/languages-field.ts'
import { reviewTab } from '../../admin/review-tab/tab.ts'
import { usageTab } from '../../admin/usage/tab.ts'
import { createInProjectAs, inProjectAs, readInProject } from '../../access/rules.ts'
import { enqueueAfterChange, enqueueAfterDelete } from '../../publishing/enqueue.ts'
import { livePreview } from '../../preview/live-preview.ts'
import type { ResourceKind } from '../../published/record.ts'
import { discussionEndpoints } from '../../workflow/discussion-endpoints.ts'
import { reviewEndpoints } from '../../workflow/endpoints.ts'
import {
  deleteUnreleased,
  trashUnreleased,
  trashWhole,
} from '../../workflow/hooks/delete-unreleased.ts'
import { fillSlug } from '../../workflow/hooks/fill-slug.ts'
import { draftsOnly } from '../../workflow/hooks/drafts-only.ts'
import { guardLiveRow } from '../../workflow/hooks/guard-live-row.ts'
import { keepIdentity } from '../../workflow/hooks/keep-identity.ts'
import { notOverNewer } from '../../workflow/hooks/not-over-newer.ts'
import { recordWriter } from '../../workflow/hooks/record-writer.ts'
import { trashManyEndpoint } from '../../workflow/trash-many.ts'
import { templateEndpoint } from '../../templates/endpoints.ts'
import { resourceUsageEndpoint } from '../../usage/endpoints.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'

/** Versions kept of a document; what was judged and released is kept for ever by reviews and releases. */
const MAX_VERSIONS = 50

/** Payload's own buttons and status say other things than our releases mean: the review bar stands instead. */
const NOTHING = '/admin/nothing.tsx#Nothing'
const BUTTONS = {
  PublishButton: NOTHING,
  UnpublishButton: NOTHING,
  Status: NOTHING,
  SaveDraftButton: '/admin/writing/save-draft.tsx#SaveDraft',
}

/**
 * What the resources and their units share: drafts and versions, access by project, and no way to a
 * live row but the release operation; what was never released goes to the trash and comes back. Autosave
 * stays off: it would end the lock and the stale check.
 */
export function draftedCollection(config: CollectionConfig): CollectionConfig {
  return plainCollection({
    ...config,
    admin: {
      ...config.admin,
      components: { ...config.admin?.components, edit: BUTTONS },
    },
    disableDuplicate: false,
    // Of many at once only what trashManyEndpoint offers.
    disableBulkEdit: true,
    trash: true,
    fields: [...config.fields, languagesColumn],
    endpoints: [...(config.endpoints || []), trashManyEndpoint(config.slug as 'units')],
    versions: {
      maxPerDoc: MAX_VERSIONS,
      drafts: { autosave: false, schedulePublish: false, validate: false },
    },
    access: {
      read: readInProject,
      readVersions: versionsInProject,
      create: createInProjectAs('author'),
      update: inProjectAs('author'),
      delete: inProjectAs('author'),
    },
    hooks: {
      ...config.hooks,
      beforeOperation: [draftsOnly, notOverNewer, ...(config.hooks?.beforeOperation ?? [])],
      beforeChange: [
        guardLiveRow,
        keepIdentity,
        recordWriter,
        trashUnreleased,
        ...(config.hooks?.beforeChange ?? []),
      ],
      afterChange: [trashWhole, ...(config.hooks?.afterChange ?? [])],
      beforeDelete: [deleteUnreleased, ...(config.hooks?.beforeDelete ?? [])],
    },
  })
}

/** One of the five kinds of resource: reviewed, released, and told to the stream of publications. */
export function resourceCollection(
  kind: ResourceKind,
  config: Omit<CollectionConfig, 'slug'>,
): CollectionConfig {
  return draftedCollection({
    ...config,
    slug: kind,
    admin: {
      group: GROUPS.resources,
      useAsTitle: 'title',
      defaultColumns: ['title', 'project', '_status', 'languages', 'updatedAt'],
      listSearchableFields: ['title', 'permalink'],
      components: {
        views: { edit: { review: reviewTab, usage: usageTab } },
        beforeListTable: [
          { path: '/admin/templates/from-template.tsx#FromTemplate', clientProps: { kind } },
          { path: '/admin/lists/import-list.tsx#ImportList', clientProps: { kind } },
        ],
      },
      livePreview: livePreview(kind),
      ...config.admin,
    },
    endpoints: [
      ...reviewEndpoints(kind),
      ...discussionEndpoints(kind),
      resourceUsageEndpoint(kind),
      templateEndpoint(kind),
    ],
    hooks: {
      ...config.hooks,
      beforeChange: [fillSlug, ...(config.hooks?.beforeChange ?? [])],
      afterChange: [enqueueAfterChange(kind), ...(config.hooks?.afterChange ?? [])],
      afterDelete: [enqueueAfterDelete(kind), ...(config.hooks?.afterDelete ?? [])],
    },
  })
}

const versionsInProject: NonNullable<CollectionConfig['access']>['readVersions'] = async (args) => {
  const where = await readInProject(args)
  if (typeof where === 'boolean') return where
  return { 'version.project': where.project! }
}
