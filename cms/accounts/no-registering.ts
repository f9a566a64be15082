import type { Endpoint } from 'payload'

/** Stands before Payload's own endpoint, which would make whoever comes first an account. */
export const noRegistering: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: () => {
    const message =
      '不能在此注册：第一位管理员由 npm run admin -- EMAIL 建立，其他人凭邀请加入 / Nobody registers here: npm run admin -- EMAIL makes the first administrator, everybody else is invited'
    return Response.json({ errors: [{ message }] }, { status: 403 })
  },
}
