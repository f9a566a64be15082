import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { ValidationError } from 'payload'

export const MINIMUM_PASSWORD_LENGTH = 10

/** NIST SP 800-63B asks for length rather than character classes; Payload's own minimum is 3. */
export const passwordPolicy: CollectionBeforeValidateHook = ({ data, req }) => {
  assertLength(data, req)
  return data as Record<string, unknown>
}

/** A reset does not pass through the validation of the document. */
export const passwordPolicyOfReset: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'resetPassword') assertLength((args as { data?: unknown }).data, req)
  return args
}

function assertLength(data: unknown, req: PayloadRequest): void {
  const password: unknown = (data as { password?: unknown } | undefined)?.password
  if (typeof password === 'string' && [...password].length < MINIMUM_PASSWORD_LENGTH)
    throw new ValidationError({
      collection: 'users',
      errors: [
        {
          path: 'password',
          message: `密码至少 ${MINIMUM_PASSWORD_LENGTH} 个字符 / A password has at least ${MINIMUM_PASSWORD_LENGTH} characters`,
        },
      ],
      req,
    })
}
