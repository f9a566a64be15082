import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { withConflictRetry } from '../../../../database/conflict.ts'

export const GET = REST_GET(config)
export const POST = withConflictRetry(REST_POST(config))
export const DELETE = withConflictRetry(REST_DELETE(config))
export const PATCH = withConflictRetry(REST_PATCH(config))
export const PUT = withConflictRetry(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
