/** Builds the page of the bench into a folder of its own and serves it with a browser beside it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { build, preview, type InlineConfig } from 'vite'
import { plainTables } from '../../../src/build/page-plugins.ts'
import { findChromium } from '../../../src/pipeline/chromium.ts'

/** Software GL, as machines without a graphics card draw, and as the end-to-end tests do. */
const ARGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
]

/** Clocks of a page are exact to 5 µs only where no other page can look on. */
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

export interface Served {
  url: string
  browser: Browser
  /** What the page can fetch: files put here. */
  folder: string
  close: () => Promise<void>
}

/** Throws where no browser is found. */
export async function servePage(): Promise<Served> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chrome or Chromium found: set CHROME_PATH')
  const folder = mkdtempSync(join(tmpdir(), 'time-bench-'))
  const common: InlineConfig = {
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    base: './',
    plugins: [plainTables()],
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1500 },
  }
  const sweep = () => rmSync(folder, { recursive: true, force: true })
  await build(common).catch((error: unknown) => {
    sweep()
    throw error
  })
  const server = await preview({ ...common, preview: { host: '127.0.0.1', port: 0, headers: HEADERS } })
  const browser = await chromium.launch({ executablePath, args: ARGS })
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    browser,
    folder,
    close: async () => {
      await browser.close()
      await server.close()
      sweep()
    },
  }
}
