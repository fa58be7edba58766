import { afterEach, expect, test, vi } from 'vitest'
import { findChromium } from '../../../src/pipeline/chromium.ts'

afterEach(() => vi.unstubAllEnvs())

test('CHROME_PATH names the browser', () => {
  vi.stubEnv('CHROME_PATH', import.meta.filename)
  expect(findChromium()).toBe(import.meta.filename)
})

test('a CHROME_PATH that names no file is said, not passed over for another browser', () => {
  vi.stubEnv('CHROME_PATH', '/no/such/browser')
  expect(findChromium).toThrow('unusable CHROME_PATH: no file at "/no/such/browser"')
})
