/** A still of the first view for readers without JavaScript: an SVG beside the page, made of the layers when it is built. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { decodeFirst, type LabelLists, type Topo } from '../map/basemap-data.ts'
import { makeFirstFile } from '../map/first/make-first-file.ts'
import type { Manifest } from '../model/dataset.ts'
import type { LayerFile } from '../model/feature.ts'
import { drawStill, stillDate } from './still.ts'

const STILL = 'still.svg'

/** Makes the still and puts it into the page's `<noscript>`, with the ways to the data. Nothing where the layers cannot be read. */
export function still(layers: string, basemap: string): Plugin {
  const read = (folder: string, name: string) =>
    JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown
  function make(): { svg: string; manifest: Manifest } | null {
    try {
      const manifest = read(layers, 'manifest.json') as Manifest
      const features = manifest.layers.flatMap(({ file }) => (read(layers, file) as LayerFile).features)
      const base = read(basemap, 'base.json') as Topo
      const labels = read(basemap, 'labels.json') as LabelLists
      const first = makeFirstFile(features, manifest, { base, labels })
      return { svg: drawStill(decodeFirst(first.base), first.features ?? [], manifest), manifest }
    } catch {
      return null
    }
  }
  return {
    name: 'influence-map:still',
    apply: 'build',
    generateBundle() {
      const made = make()
      if (made) this.emitFile({ type: 'asset', fileName: STILL, source: made.svg })
      else this.warn('no still: the layers cannot be read; run the pipeline first')
    },
    transformIndexHtml(html, { filename }) {
      const made = filename.endsWith('/index.html') ? make() : null
      if (!made) return html
      const { title, layers: files, records = [] } = made.manifest
      const links = [...files.map(({ file }) => file), ...records.map(({ file }) => file)]
      const date = stillDate(made.manifest)
      return [
        {
          tag: 'noscript',
          injectTo: 'body-prepend',
          children: [
            { tag: 'h1', children: escaped(title) },
            {
              tag: 'img',
              attrs: { src: `./${STILL}`, alt: `Map: ${title}, ${date}`, width: '960', height: '600' },
            },
            {
              tag: 'p',
              children: `${date}. The map moves through time with JavaScript switched on. Its data:`,
            },
            {
              tag: 'ul',
              children: links.map((file) => ({
                tag: 'li',
                children: [{ tag: 'a', attrs: { href: `./data/${file}` }, children: escaped(file) }],
              })),
            },
          ],
        },
      ]
    },
  }
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
