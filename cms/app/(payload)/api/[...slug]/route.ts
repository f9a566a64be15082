import config from '@payload-config'
import { createRest } from '../../../../rest.ts'

const rest = createRest(config)

export const GET = rest
export const POST = rest
export const DELETE = rest
export const PATCH = rest
export const PUT = rest
export const OPTIONS = rest
