import { spawnSync } from 'node:child_process'
import { ensureChromium } from '../pipeline/chromium.ts'
import { prepare, root } from './prepare.ts'

/** `npm test`: builds what is stale, finds or installs a browser, then runs unit tests, stories and end-to-end tests. */
try {
  const chromium = ensureChromium()
  await prepare((line) => console.log(line))
  const args = [
    `${root}node_modules/vitest/vitest.mjs`,
    'run',
    '--config',
    'src/build/vitest.config.ts',
    ...process.argv.slice(2),
  ]
  const run = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: chromium },
  })
  process.exitCode = run.status ?? 1
} catch (e) {
  console.error(e instanceof Error ? e.message : e)
  process.exitCode = 1
}
