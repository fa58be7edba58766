import { svelte } from '@sveltejs/vite-plugin-svelte'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { firstPicture, geodataFiles, layerFiles, plainTables, preloads } from './page-plugins.ts'
import { elementSheet } from './element-plugin.ts'
import { thinH3 } from './h3-plugin.ts'
import { offlineTemplate } from './offline-plugin.ts'
import { packedFiles } from './packed-plugin.ts'
import { contentSecurityPolicy, hostHeaders } from './policy-plugin.ts'
import { still } from './still-plugin.ts'
import { sharedMapLibre } from './share-plugin.ts'
import { keptExports, shake } from './shake-plugin.ts'

const repository = resolve(import.meta.dirname, '../..')
/** Another theatre: its layers folder, absolute or from the repository's top. */
const layers = resolve(repository, process.env['GEODATA_LAYERS'] ?? 'geodata/layers')

/** These with all that they import are one file: what the page has before the live map, and asks for in each of many frames. */
const FIRST =
  /\/src\/app\/(?:live\/live-map|begun|first-picture|frame\/frame|policy\/[a-z-]+|speech|url|words\/choose)\.ts$/

/**
 * The debug page (`debug.html`) and the gazetteer that it loads are there while developing, and in the mode `debug`, in
 * which tests build it into a folder of their own. No other build knows of them.
 */
export default defineConfig(({ command, mode, isPreview }) => ({
  root: `${repository}/src/app`,
  // Relative, so that the built page works in any folder of any host.
  base: './',
  publicDir: `${repository}/public`,
  // Else Vite keeps it beside the page, among the sources.
  cacheDir: `${repository}/node_modules/.vite`,
  plugins: [
    svelte({ configFile: `${repository}/svelte.config.js` }),
    shake(),
    sharedMapLibre(),
    firstPicture(layers, `${repository}/public/basemap`),
    layerFiles(layers),
    packedFiles(`${repository}/public/basemap`),
    plainTables(),
    mode === 'debug' ? null : contentSecurityPolicy(layers),
    hostHeaders(),
    mode === 'debug' ? null : preloads(),
    elementSheet(),
    mode === 'debug' ? null : still(layers, `${repository}/public/basemap`),
    mode === 'debug' ? null : offlineTemplate(repository),
    mode === 'debug' || (command === 'serve' && !isPreview)
      ? geodataFiles({ dataset: resolve(layers, '..'), world: `${repository}/geodata/world` })
      : null,
  ],
  worker: { format: 'es', plugins: () => [keptExports(), thinH3()] },
  build: {
    outDir: `${repository}/dist`,
    rolldownOptions:
      mode === 'debug'
        ? { input: `${repository}/src/app/debug.html` }
        : {
            input: {
              index: `${repository}/src/app/index.html`,
              // a figure by its address
              figure: `${repository}/src/app/figure.html`,
              element: `${repository}/src/app/element/element.ts`,
              embed: `${repository}/src/app/frame/host.ts`,
            },
            // pages of others name these files
            output: {
              entryFileNames: ({ name }) =>
                /^(?:element|embed)$/.test(name) ? '[name].js' : 'assets/[name]-[hash].js',
              codeSplitting: { groups: [{ name: 'first', test: FIRST }] },
            },
          },
    emptyOutDir: true,
    // One file, named in the page: a style sheet that a script names comes after it.
    cssCodeSplit: mode === 'debug',
    target: 'es2023',
    // Fonts and pictures stay files: the policy allows no data: fonts.
    assetsInlineLimit: 0,
    // MapLibre is two files of half a megabyte each (150 kB gzip).
    chunkSizeWarningLimit: 700,
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
}))
