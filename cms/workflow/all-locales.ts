import { isolateObjectProperty, type PayloadRequest } from 'payload'

/**
 * The request, to read with `locale: 'all'`. Payload notes a read's locale on the request it is given,
 * and what is read or answered after it in the same request would come in all locales too.
 */
export const forAllLocales = (req: PayloadRequest): PayloadRequest =>
  isolateObjectProperty(req, ['locale', 'fallbackLocale'])
