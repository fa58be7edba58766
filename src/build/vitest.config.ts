import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../../', import.meta.url))

export default defineConfig({
  root,
  plugins: [svelte({ configFile: `${root}svelte.config.js` })],
  test: {
    // dates must come out alike wherever the tests run
    env: { TZ: 'UTC' },
    reporters: ['default', './src/build/closing-line.ts'],
    projects: [
      {
        extends: true,
        // nothing in `src` keeps state between calls: a process of its own for each file takes twice as long
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false },
      },
      { extends: true, test: { name: 'stories', include: ['tests/stories/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // one browser at a time: two cores draw one map smoothly and two badly
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
