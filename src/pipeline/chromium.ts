import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of an installed Chromium or Chrome (CHROME_PATH first); null where there is none. Throws where CHROME_PATH is wrong. */
export function findChromium(): string | null {
  const own = process.env.CHROME_PATH
  if (own && !existsSync(own)) throw new Error(`unusable CHROME_PATH: no file at "${own}"`)
  if (own) return own
  return KNOWN.find((path) => existsSync(path)) ?? null
}

export const NO_BROWSER =
  'no Chrome or Chromium found: install one (Debian: apt-get install chromium) or set CHROME_PATH'

/**
 * Finds a browser, or installs Debian's where this process is root on a Debian. Throws an Error of one line that says what
 * to install otherwise.
 */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() !== 0 || !isDebian()) throw new Error(NO_BROWSER)
  console.log('no Chrome or Chromium found; installing Debian’s chromium …')
  const apt = (...args: string[]) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  try {
    apt('update', '-q')
    apt('install', '-y', '-q', '--no-install-recommends', 'chromium')
  } catch {
    throw new Error(NO_BROWSER)
  }
  const installed = findChromium()
  if (!installed) throw new Error(NO_BROWSER)
  return installed
}

const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID(?:_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
