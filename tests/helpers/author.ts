import type { Browser, Locator, Page } from 'playwright-core'
import { newDesk } from './admin-page.ts'
import type { RunningLibrary } from './running-library.ts'

/**
 * Somebody at the editing desk: signed in, in a browser of their own that speaks Chinese. What somebody
 * else is editing they open to read, as one does who only signs.
 */
export async function signInAs(
  browser: Browser,
  { cmsUrl, password }: RunningLibrary,
  who: string,
  watch: (page: Page) => void = () => {},
): Promise<Page> {
  const page = await newDesk(browser, { readsOnly: true })
  watch(page)
  await page.goto(`${cmsUrl}/admin/login`)
  await page.locator('#field-email').fill(`${who}@example.org`)
  await page.locator('#field-password').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(/\/admin\/?$/)
  return page
}

/** Chooses the option named so in one of the form's lists; a list takes no key before it is alive. */
export async function choose(form: Page | Locator, field: string, name: string): Promise<void> {
  const list = form.locator(`#field-${field} .rs__input`)
  const option = pageOf(form).locator('.rs__option', { hasText: name }).first()
  for (let tries = 0; tries < 15 && !(await option.isVisible()); tries++) {
    await list.press('ArrowDown')
    await option.waitFor({ timeout: 2000 }).catch(() => {})
  }
  await option.click()
}

/** Types a paragraph at the end of a rich text. */
export async function typeInto(form: Page | Locator, text: string): Promise<void> {
  const editor = form.locator('[contenteditable=true]').first()
  await editor.click()
  await editor.press('Control+End')
  await editor.pressSequentially(text)
}

/** The drawer that was opened last, when its form is there. */
export async function openDrawer(page: Page): Promise<Locator> {
  const drawer = page.locator('dialog.drawer--is-open').last()
  await drawer.locator('#field-project').waitFor()
  return drawer
}

/** Uploads a picture for the field from within the form, with its alternative text. */
export async function uploadPicture(
  page: Page,
  {
    field,
    project,
    name,
    alt,
    content,
  }: Record<'field' | 'project' | 'name' | 'alt', string> & { content: Buffer },
): Promise<void> {
  await page.locator(`#field-${field}`).getByRole('button', { name: '新建' }).click()
  const drawer = await openDrawer(page)
  await drawer
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'image/png', buffer: content })
  await drawer.locator('#field-alt').fill(alt)
  await choose(drawer, 'project', project)
  await drawer.getByRole('button', { name: '保存' }).click()
  await drawer.waitFor({ state: 'detached' })
}

/** Writes a unit in a drawer over its module. */
export async function addUnit(
  page: Page,
  { project, title, body }: Record<'project' | 'title' | 'body', string>,
): Promise<void> {
  await page.locator('#field-units .relationship-add-new__add-button').click()
  const drawer = await openDrawer(page)
  await drawer.locator('#field-title').fill(title)
  await typeInto(drawer, body)
  await choose(drawer, 'project', project)
  await drawer.getByRole('button', { name: '保存草稿', exact: true }).click()
  await drawer.getByText('最后修改时间').waitFor()
  await drawer.locator('.doc-drawer__header-close').click()
  await drawer.waitFor({ state: 'detached' })
}

const pageOf = (form: Page | Locator): Page => ('page' in form ? form.page() : form)
