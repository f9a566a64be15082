import { randomBytes } from 'node:crypto'
import { migrate } from '../cms/migrate.ts'
import { runCommand } from './command.ts'
import { enterLibrary } from './environment.ts'
import { ExpectedError } from './expected-error.ts'
import { openPayload } from './library.ts'
import { readOptions } from './options.ts'

/* `npm run admin -- EMAIL [--data DIR]`: makes the first administrator and prints a password to change. */
await runCommand(async () => {
  const options = readOptions()
  const email = options.rest[0] ?? ''
  if (!/^\S+@\S+\.\S+$/.test(email))
    throw new ExpectedError(
      '请给出电子邮箱：npm run admin -- EMAIL',
      'Give an e-mail address: npm run admin -- EMAIL',
    )
  await enterLibrary(options)
  const payload = await openPayload()
  try {
    await migrate(payload)
    const known = await payload.find({
      collection: 'users',
      where: { email: { equals: email } },
      overrideAccess: true,
    })
    if (known.totalDocs > 0)
      throw new ExpectedError(`账号 ${email} 已存在`, `There is an account ${email} already`)
    const password = randomBytes(12).toString('base64url')
    await payload.create({
      collection: 'users',
      data: { email, password, name: email.split('@')[0] ?? email, roles: ['admin'] },
      overrideAccess: true,
    })
    console.info(
      `管理员 Administrator: ${email}\n密码 Password: ${password}\n请登录后修改 · change it after signing in`,
    )
  } finally {
    await payload.destroy()
  }
})
