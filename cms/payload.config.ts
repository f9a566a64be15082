import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig, defaultLoggerOptions } from 'payload'
import sharp from 'sharp'
import { dropTemporary, sweepTemporary } from './collections/files/temporary.ts'
import { MAX_FORM_BYTES, tooLarge } from './collections/files/upload-limits.ts'
import { afterNavLinks } from './admin/frame/nav-links.ts'
import { translations } from './admin/translations.ts'
import { collections } from './collections/index.ts'
import { ReviewSettings } from './collections/review-settings.ts'
import { SearchVocabulary } from './collections/search-vocabulary/index.ts'
import { savedViews } from './collections/saved-views/index.ts'
import { adaptSavedViews } from './collections/saved-views/adapt.ts'
import { SiteSettings } from './collections/settings.ts'
import { database } from './database.ts'
import { tellWriteConflict } from './database/conflict.ts'
import { tellDiskFull } from './database/disk-full.ts'
import { blockEditor } from './editor.ts'
import { email } from './email.ts'
import { readEnv } from './env.ts'
import { setWorkerUrl } from './publishing/wake.ts'
import { storage, tellStoreAway } from './storage.ts'
import { label } from './fields/label.ts'
import { listEndpoints } from './lists/endpoints.ts'
import { usageEndpoints } from './usage/endpoints.ts'
import { searchesEndpoints } from './usage/searches-endpoints.ts'
import { deskEndpoint } from './workflow/desk-endpoint.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
const env = readEnv()
setWorkerUrl(env.workerUrl)

const temporary = path.join(env.dataDir, 'tmp')

const config = buildConfig({
  secret: env.secret,
  serverURL: env.cmsUrl,
  csrf: [env.cmsUrl],
  cors: [env.cmsUrl],
  telemetry: false,
  logger: { options: { level: env.logLevel }, destination: defaultLoggerOptions },
  // What a user did wrong is told to the user; the log is for what went wrong here.
  loggingLevels: { APIError: 'info', AuthenticationError: 'info', ValidationError: 'info' },
  graphQL: { disable: true },
  defaultDepth: 1,
  maxDepth: 3,
  admin: {
    user: 'users',
    avatar: 'default',
    custom: { siteUrl: env.siteUrl },
    components: {
      actions: ['/admin/notices/bell.tsx#Bell'],
      providers: ['/admin/upload-progress/upload-progress.tsx#UploadProgress'],
      graphics: { Icon: '/admin/frame/brand.tsx#Icon', Logo: '/admin/frame/brand.tsx#Logo' },
      afterLogin: ['/admin/frame/brand.tsx#InvitedOnly'],
      views: {
        dashboard: { Component: '/admin/start-page/view.tsx#StartView' },
        invitation: { Component: '/admin/invitation/view.tsx', path: '/invitation' },
        usage: { Component: '/admin/usage/view.tsx#UsageView', path: '/usage' },
        searches: { Component: '/admin/searches/view.tsx#SearchesView', path: '/searches' },
      },
      afterNavLinks,
    },
    importMap: {
      baseDir: here,
      importMapFile: path.join(here, 'app/(payload)/admin/importMap.js'),
    },
    meta: { titleSuffix: ' · 融合资源库' },
    dateFormat: 'yyyy-MM-dd HH:mm',
    timezones: {
      defaultTimezone: env.timeZone,
      supportedTimezones: [{ label: env.timeZone, value: env.timeZone }],
    },
  },
  i18n: { supportedLanguages: { zh, en }, fallbackLanguage: 'zh', translations },
  localization: {
    locales: [
      { code: 'zh', label: label('中文', 'Chinese') },
      { code: 'en', label: label('英文', 'English') },
    ],
    defaultLocale: 'zh',
    fallback: false,
  },
  collections: collections(env),
  endpoints: [deskEndpoint, ...listEndpoints, ...usageEndpoints, ...searchesEndpoints],
  globals: [SearchVocabulary, ReviewSettings, SiteSettings],
  queryPresets: savedViews,
  editor: blockEditor,
  db: await database(env),
  plugins: storage(env),
  custom: { countsFile: path.join(/* turbopackIgnore: true */ env.dataDir, 'counts.db') },
  hooks: { afterError: [tellWriteConflict, tellDiskFull, tellStoreAway, dropTemporary] },
  onInit: () => sweepTemporary(temporary),
  email: email(env),
  sharp,
  upload: {
    useTempFiles: true,
    tempFileDir: temporary,
    abortOnLimit: true,
    responseOnLimit: tooLarge(env.maxDocumentBytes),
    requestSizeLimit: env.maxDocumentBytes + MAX_FORM_BYTES,
    limits: { fileSize: env.maxDocumentBytes, fieldSize: MAX_FORM_BYTES },
  },
  typescript: { outputFile: path.join(here, 'payload-types.ts'), autoGenerate: false },
  jobs: { access: { run: () => false, queue: () => false, cancel: () => false }, tasks: [] },
})

export default config.then(adaptSavedViews)
