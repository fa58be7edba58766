/** The page as it is shipped and, beside it, the bare one: two servers and one browser for both. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { build, preview, type InlineConfig } from 'vite'
import { findChromium } from '../../../src/pipeline/chromium.ts'

/** Software GL, as in the bench of time. */
const ARGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
]
const configFile = join(import.meta.dirname, '../../../src/build/vite.config.ts')

export interface Pages {
  url: string
  bare: string
  /** Where the built page lies. */
  folder: string
  browser: Browser
  close: () => Promise<void>
}

/** `built`: a page built before, else it is built now. Throws where no browser is found. */
export async function servePages(built?: string): Promise<Pages> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chrome or Chromium found: set CHROME_PATH')
  const folder = mkdtempSync(join(tmpdir(), 'map-bench-'))
  const sweep = () => rmSync(folder, { recursive: true, force: true })
  try {
    if (built === undefined)
      await build({ configFile, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
    else cpSync(built, folder, { recursive: true })
    await build({
      configFile: false,
      root: join(import.meta.dirname, 'bare'),
      base: './',
      logLevel: 'error',
      worker: { format: 'es' },
      build: { outDir: join(folder, 'bare'), target: 'es2023', chunkSizeWarningLimit: 1500 },
    })
    const serve = (config: InlineConfig) =>
      preview({ ...config, logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } })
    const server = await serve({ configFile, build: { outDir: folder } })
    // without the policy of ours: nothing of it is made for that
    const bare = await serve({ configFile: false, build: { outDir: join(folder, 'bare') } })
    const browser = await chromium.launch({ executablePath, args: ARGS })
    const url = server.resolvedUrls?.local[0] ?? ''
    return {
      url,
      bare: bare.resolvedUrls?.local[0] ?? '',
      folder,
      browser,
      close: async () => {
        await browser.close()
        await Promise.all([server.close(), bare.close()])
        sweep()
      },
    }
  } catch (error) {
    sweep()
    throw error
  }
}
