import { svelte } from '@sveltejs/vite-plugin-svelte'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { contentSecurityPolicy, layerFiles } from './page-plugins.ts'

const repository = resolve(import.meta.dirname, '../..')
/** Another theatre: its layers folder, absolute or from the repository's top. */
const layers = resolve(repository, process.env['GEODATA_LAYERS'] ?? 'geodata/layers')

export default defineConfig({
  root: `${repository}/src/app`,
  // Relative, so that the built page works in any folder of any host.
  base: './',
  publicDir: `${repository}/public`,
  // Else Vite keeps it beside the page, among the sources.
  cacheDir: `${repository}/node_modules/.vite`,
  plugins: [
    svelte({ configFile: `${repository}/svelte.config.js` }),
    layerFiles(layers),
    contentSecurityPolicy(),
  ],
  worker: { format: 'es' },
  build: {
    outDir: `${repository}/dist`,
    emptyOutDir: true,
    target: 'es2023',
    // Fonts and pictures stay files: the policy allows no data: fonts.
    assetsInlineLimit: 0,
    // MapLibre is one module of 1.1 MB (285 kB gzip).
    chunkSizeWarningLimit: 1500,
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
})
