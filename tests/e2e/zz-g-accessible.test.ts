import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { settle, startSession } from './browser.ts'

import { preview } from 'vite'
import { config } from './browser.ts'
const session = startSession(() => preview({ configFile: config, build: { outDir: '/tmp/dist-g' }, preview: { host: '127.0.0.1', port: 0 }, logLevel: 'error' }))
const small = { width: 390, height: 844 }

describe('axe finds nothing (WCAG 2.2 AA and its best practices)', () => {
  test.each<
    [
      string,
      string,
      Parameters<typeof session.open>[1] & { details?: boolean; menu?: string; press?: string },
    ]
  >([
    ['the page', '', {}],
    ['the page at 320 px, dark', '', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
    ['an embed', '?ui=embed', { viewport: { width: 640, height: 400 } }],
    ['details on a phone, Arabic, dark', '?lang=ar', { viewport: small, colorScheme: 'dark', details: true }],
    ['details', '', { details: true }],
    ['time controls', '?as=known', { menu: 'Time controls' }],
    ['time controls on a phone, dark', '', { viewport: small, colorScheme: 'dark', menu: 'Time controls' }],
    ['dates with a fault', '', { menu: 'Change dates' }],
    ['a side switched off, kinds unfolded', '?sides=-iran-aligned', { press: 'Events: kinds' }],
    [
      'the legend in a frame, print',
      '?ui=embed&legend=1&theme=print',
      { viewport: { width: 640, height: 400 } },
    ],
    ['the legend on a phone, Arabic, dark', '?lang=ar&legend=1&theme=dark', { viewport: small }],
    ['about the map', '', { press: 'About this map' }],
    ['dates, Arabic', '?lang=ar', { viewport: small, menu: 'تغيير التواريخ' }],
  ])('%s', async (_, query, { details = false, menu, press, ...visit }) => {
    const page = await session.open(query, visit)
    await settle(page)
    if (details) {
      // the list comes first among the buttons that open a panel, in every language
      await page.locator('button[aria-pressed]').first().click()
      await page.getByRole('region').getByRole('listitem').getByRole('button').first().click()
      await settle(page)
    }
    if (press) await page.getByRole('button', { name: press }).click()
    if (menu) {
      await page.getByRole('button', { name: menu }).click()
      const [field] = await page.getByRole('textbox').all()
      await field?.fill('?')
      await field?.press('Enter')
    }
    await page.evaluate(axe.source)
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run()
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      )
    })
    expect(found).toEqual([])
  })
})
