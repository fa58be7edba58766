/** The time window of a page that is open, moved as a reader moves it. */
import type { Page } from 'playwright-core'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Closes what lies over the page and brings window, mode, step and axis back to what the dataset opens with. */
export async function reset(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.keyboard.press('Escape')
  await button(page, 'Time controls').click()
  await button(page, 'Reset').click()
  await page.keyboard.press('Escape')
  // while it is on the screen it takes the wheel
  await button(page, 'Reset').waitFor({ state: 'hidden' })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** Types the window's first and last day, EDTF. */
export async function showDates(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Change dates' }).click()
  await page.getByRole('textbox', { name: 'From', exact: true }).fill(from)
  const last = page.getByRole('textbox', { name: 'To', exact: true })
  await last.fill(to)
  await last.press('Enter')
  await page.keyboard.press('Escape')
}

/** Chooses in a field of the time controls. */
export async function control(page: Page, name: string, value: string): Promise<void> {
  await button(page, 'Time controls').click()
  await page.getByRole('combobox', { name, exact: true }).selectOption(value)
  await page.keyboard.press('Escape')
}
