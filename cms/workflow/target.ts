import type { PayloadRequest } from 'payload'
import type { ResourceKind } from '../published/record.ts'

/** A step that somebody takes on a resource. */
export type Target = { req: PayloadRequest; kind: ResourceKind; id: string }
