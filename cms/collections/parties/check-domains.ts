import { type TextFieldManyValidation } from 'payload'

/** A host name, with a port where the site has one of its own; `localhost` and addresses are for tests. */
const DOMAIN =
  /^(?=.{1,253}(?::|$))[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?$/

/** Each is a bare host name: they become sources of a content security policy. */
export const checkDomains: TextFieldManyValidation = (value) => {
  const wrong = (value ?? []).find((one) => !DOMAIN.test(one))
  return wrong === undefined
    ? true
    : `“${wrong}”不是域名：只写域名，不带 http:// 和路径，如 jvtc.edu.cn / “${wrong}” is no domain: write it alone, without http:// and path, such as jvtc.edu.cn`
}
