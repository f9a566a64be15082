import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Environment } from '../environment.ts'

type Account = { email: string; password: string; name: string; role: string }

/** What a newcomer needs once the library runs: where to look and how to sign in. */
export async function summary({
  dataDir,
  host,
  siteUrl,
  cmsUrl,
  workerUrl,
}: Environment): Promise<string> {
  const accounts = await readAccounts(dataDir)
  return [
    '',
    `  网站 Site      ${siteUrl}/`,
    `  检索 Search    ${siteUrl}/search/`,
    `  后台 Admin     ${cmsUrl}/admin`,
    `  状态 Health    ${siteUrl}/readyz   ${workerUrl}/readyz`,
    `  数据 Data      ${dataDir}`,
    ...(isWildcard(host)
      ? [
          '',
          '  其他电脑访问前请设置 SITE_URL 与 CMS_URL · Set SITE_URL and CMS_URL to the address that others use',
        ]
      : []),
    ...(accounts.length > 0 ? ['', '  演示账号 Demo accounts', ...accounts.map(line)] : []),
    '',
  ].join('\n')
}

const line = ({ email, password, name, role }: Account) =>
  `    ${email.padEnd(32)} ${password.padEnd(20)} ${name}，${role}`

const isWildcard = (host: string) => host === '0.0.0.0' || host === '::'

async function readAccounts(dataDir: string): Promise<Account[]> {
  try {
    return JSON.parse(await readFile(path.join(dataDir, 'demo-accounts.json'), 'utf8')) as Account[]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
