import { ExpectedError } from '../expected-error.ts'

/** The oldest Node.js that runs the sources as they are. */
const OLDEST = [24, 15] as const

/** Checks the version of Node.js, by default this one's, and gives it. */
export function checkNode(version = process.versions.node): string {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return version
  throw new ExpectedError(
    `Node.js ${version} 太旧：请先运行 npm ci，再用 npm start 启动，它会使用随项目安装的 Node.js 24`,
    `Node.js ${version} is too old: run npm ci, then npm start, which uses the Node.js 24 that is installed with the project.`,
  )
}

/** Checks that npm had a Meilisearch for this platform. */
export function checkEngine(binary: string | undefined): void {
  if (binary) return
  const platform = `${process.platform} ${process.arch}`
  throw new ExpectedError(
    `npm 没有适合此平台（${platform}）的 Meilisearch：请把 MEILI_URL 与 MEILI_MASTER_KEY 设为正在运行的 Meilisearch 1.21，或使用 docker-compose`,
    `npm has no Meilisearch for this platform (${platform}): set MEILI_URL and MEILI_MASTER_KEY to a running Meilisearch 1.21, or use docker-compose.`,
  )
}
