import { DEFAULT_LOCALE } from '../published/locale.ts'
import { type PresentContent, readPresent } from './content.ts'
import { WorkflowError } from './errors.ts'
import { releaseContext } from './release-token.ts'
import type { Target } from './target.ts'

/**
 * Writes the latest draft of the units and then of the resource to their live rows, or takes them off;
 * what is taken off need not be fit to be released.
 */
export async function writeLive(
  { req, kind, id }: Target,
  units: readonly string[],
  status: 'published' | 'draft',
): Promise<void> {
  const common = {
    data: { _status: status },
    context: releaseContext(req.context),
    locale: DEFAULT_LOCALE,
    depth: 0,
    overrideAccess: true,
    ...(status === 'draft' && { unpublishAllLocales: true }),
  } as const
  const before = req.context
  try {
    for (const unit of units)
      await req.payload.update({ collection: 'units', id: unit, ...common, req })
    await req.payload.update({ collection: kind, id, ...common, req })
  } finally {
    req.context = before
  }
}

/**
 * Somebody may have saved between the check and the write, or the write itself have changed something:
 * then nothing is released. `unwritten` are units that this transaction only read; it sees no others'
 * writes, so that they are as they were.
 */
export async function assertUnchanged(
  { req, kind, id }: Target,
  hash: string,
  unwritten: PresentContent['units'],
): Promise<void> {
  const after = await readPresent(req, kind, id, unwritten)
  if (after.hash !== hash)
    throw new WorkflowError(
      'content-changed',
      '内容刚被改动，发布已取消，请重新会签 / The content was just changed; nothing was released',
      409,
    )
}
