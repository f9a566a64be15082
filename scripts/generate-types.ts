import { runPayload } from './run-payload.ts'

/* `npm run types`: cms/payload-types.ts and the map of the admin's components, after a change of either. */
runPayload('generate:types')
runPayload('generate:importmap')
