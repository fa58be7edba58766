import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Manifest } from '../model/dataset.ts'
import { pack } from '../model/packed/pack.ts'

/** All layers in one file, beside them; the manifest names it. */
const LAYERS = 'layers.packed.json'

/** Files that are packed where they lie. */
const FIRST = 'data/first.json'
const BASEMAP = ['base.json', 'water.json', 'labels.json', 'areas.json']

/**
 * Has the built page load two thirds of the bytes: the file of the first picture and those of the basemap (folder
 * `basemap`) are packed, and all layers lie in one packed file beside the plain ones, which stay for whoever else reads
 * them. While developing nothing is packed.
 */
export const packedFiles = (basemap: string): Plugin => ({
  name: 'influence-map:packed-files',
  apply: 'build',
  generateBundle: {
    // what the others have written
    order: 'post',
    handler(_, bundle) {
      const textOf = (name: string): string | null => {
        const one = bundle[name]
        return one?.type === 'asset' ? String(one.source) : null
      }
      const write = (fileName: string, value: unknown) =>
        void this.emitFile({ type: 'asset', fileName, source: JSON.stringify(value) })
      for (const name of BASEMAP)
        write(`basemap/${name}`, pack(JSON.parse(readFileSync(join(basemap, name), 'utf8'))))
      const first = textOf(FIRST)
      if (first !== null) write(FIRST, pack(JSON.parse(first)))
      const text = textOf('data/manifest.json')
      if (text === null) return
      const manifest = JSON.parse(text) as Manifest
      const layers = packLayers(manifest, (file) => textOf(`data/${file}`))
      if (!layers) return
      write(`data/${LAYERS}`, layers)
      write('data/manifest.json', { ...manifest, packed: LAYERS })
    },
  },
})

/** The layers, as `src/app/sound-layers.ts` reads them; null where one is not there or broken: then the page loads each by itself, and tells. */
export function packLayers(
  { layers }: Pick<Manifest, 'layers'>,
  textOf: (file: string) => string | null,
): unknown {
  try {
    return pack(layers.map(({ file }) => ({ file, layer: JSON.parse(textOf(file) ?? '') as unknown })))
  } catch {
    return null
  }
}
