import { expect } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { PATIENCE } from './browser.ts'
import type { RunningLibrary } from './running-library.ts'

/** How somebody sits at the editing desk. */
type Desk = {
  /** Whether a document that somebody else is editing is opened to read, as a signatory would. */
  readsOnly?: boolean
}

/** A page in a browser of one person's own, that speaks Chinese; nobody is signed in. */
export async function newDesk(browser: Browser, { readsOnly = false }: Desk): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 900 },
  })
  context.setDefaultTimeout(PATIENCE)
  await context.addInitScript(withoutEffects)
  const page = await context.newPage()
  if (readsOnly)
    await page.addLocatorHandler(page.locator('#document-locked'), (dialog) =>
      dialog.getByRole('button', { name: '只读查看' }).click(),
    )
  return page
}

/**
 * Runs in the page. The admin's transitions, and the blur of what lies behind a drawer, which is drawn
 * anew with each letter, keep two cores busy and show a test nothing.
 */
function withoutEffects(): void {
  const still = new CSSStyleSheet()
  still.replaceSync(`*, ::before, ::after {
    transition: none !important; animation: none !important; backdrop-filter: none !important;
  }`)
  document.adoptedStyleSheets = [still]
}

/** The admin in the browser of one person, who is signed in. */
export async function openAdmin(
  browser: Browser,
  { cmsUrl, signIn }: RunningLibrary,
  email: string,
  desk: Desk = {},
): Promise<AdminPage> {
  const page = await newDesk(browser, desk)
  await page.context().addCookies([
    { name: 'payload-token', value: await signIn(email), url: cmsUrl, httpOnly: true },
    { name: 'payload-lng', value: 'zh', url: cmsUrl },
  ])
  // Leaving a page with unsaved text asks; the test goes on.
  page.on('dialog', (dialog) => void dialog.accept())
  return adminOn(page, cmsUrl)
}

/** The admin at `cmsUrl` on a page of somebody who is signed in. */
export function adminOn(page: Page, cmsUrl: string) {
  const at = (path: string) => `${cmsUrl}/admin/collections/${path}`
  return {
    page,
    /** Opens a document and waits until its review bar says where it stands. */
    async open(path: string) {
      await page.goto(at(path), { waitUntil: 'commit' })
      await reviewBar(page).getByRole('strong').waitFor()
    },
    goto: (path: string) => page.goto(at(path), { waitUntil: 'commit' }),
    close: () => page.context().close(),
  }
}

export type AdminPage = ReturnType<typeof adminOn>

export const reviewBar = (page: Page): Locator =>
  page.getByRole('region', { name: /^(会签与发布|Review and release)$/ })

/** Takes a step: the button of the bar, what the dialog asks, and its button of the same name. */
export async function takeStep(
  page: Page,
  step: string,
  fill: (dialog: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await reviewBar(page).getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: step, exact: true })
  await fill(dialog)
  await dialog.getByRole('button', { name: step, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Saves the draft, a new one or a changed one, and waits until it is stored. */
export async function saveDraft(page: Page): Promise<void> {
  const stored = page.waitForResponse(
    (response) =>
      ['POST', 'PATCH'].includes(response.request().method()) &&
      /\/api\/.*[?&]draft=true/.test(response.url()),
  )
  await page.getByRole('button', { name: '保存草稿' }).click()
  const answer = await stored
  expect(answer.status()).toBe(answer.request().method() === 'POST' ? 201 : 200)
  await expect
    .poll(() => page.getByRole('button', { name: '保存草稿' }).isDisabled(), { timeout: 30_000 })
    .toBe(true)
}
