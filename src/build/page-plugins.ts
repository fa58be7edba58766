import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Connect, Plugin } from 'vite'
import type { LabelLists, Topo } from '../map/basemap-data.ts'
import { SCRIPTS_AHEAD } from '../embed/ahead.ts'
import { makeFirstFile } from '../map/first/make-first-file.ts'
import type { Manifest } from '../model/dataset.ts'
import type { LayerFile } from '../model/feature.ts'

/** Files of layers and records, and of what was read in documents; none of a folder above, and no hidden ones. */
const SERVED = /^(?!\.)[^/\\]+\.(?:geojson|json|csv)$/
const DOCUMENTS = 'documents'

/** The file of a folder of layers that the path of an address means, `/events.geojson`; null for one that is not served. */
export function layerFileOf(path: string): string | null {
  let names: string[]
  try {
    names = decodeURIComponent(path).slice(1).split('/')
  } catch {
    return null
  }
  const [folder, name] = names.length === 2 ? names : [null, names[0]]
  if (names.length > 2 || name === undefined || name.includes('\0') || !SERVED.test(name)) return null
  if (folder === null) return name
  return folder === DOCUMENTS && name.endsWith('.json') ? `${DOCUMENTS}/${name}` : null
}

/** All files of a folder of layers that are served. */
function servedFiles(folder: string): string[] {
  const names = (sub: string) => (existsSync(join(folder, sub)) ? readdirSync(join(folder, sub)) : [])
  const paths = [...names(''), ...names(DOCUMENTS).map((name) => `${DOCUMENTS}/${name}`)]
  return paths.filter((path) => layerFileOf(`/${encodeURIComponent(path)}`) !== null)
}

/**
 * Serves the files of layers and records of a folder, and of its `documents/`, under `data/` while developing, and copies
 * them there when building.
 */
export function layerFiles(folder: string): Plugin {
  return {
    name: 'influence-map:layer-files',
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        const name = layerFileOf(new URL(request.url ?? '', 'http://localhost').pathname)
        const path = name === null ? '' : join(folder, name)
        if (name === null || !existsSync(path)) return next()
        response.setHeader('Content-Type', KINDS[name.split('.').at(-1) ?? ''] ?? 'application/json')
        createReadStream(path).pipe(response)
      })
    },
    generateBundle() {
      const names = servedFiles(folder)
      if (!names.includes('manifest.json'))
        this.warn(`missing manifest.json in ${folder}; run the pipeline first`)
      for (const name of names)
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source: readFileSync(join(folder, name)) })
    },
  }
}

/** Lies beside the layers. */
const FIRST = 'first.json'

/**
 * Makes the file of the first picture out of a folder of layers and one of the basemap, when building and, anew each
 * time, while developing. The page goes without where the layers are not there or cannot be read.
 */
export function firstPicture(layers: string, basemap: string): Plugin {
  const read = (folder: string, name: string) =>
    JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown
  const make = (): string => {
    const manifest = read(layers, 'manifest.json') as Manifest
    const features = manifest.layers.flatMap(({ file }) => (read(layers, file) as LayerFile).features)
    const base = read(basemap, 'base.json') as Topo
    const labels = read(basemap, 'labels.json') as LabelLists
    return JSON.stringify(makeFirstFile(features, manifest, { base, labels }))
  }
  return {
    name: 'influence-map:first-picture',
    configureServer(server) {
      server.middlewares.use(`/data/${FIRST}`, (_, response) => {
        try {
          response.setHeader('Content-Type', 'application/json')
          response.end(make())
        } catch {
          response.statusCode = 404
          response.end()
        }
      })
    },
    generateBundle() {
      try {
        this.emitFile({ type: 'asset', fileName: `data/${FIRST}`, source: make() })
      } catch (error) {
        this.warn(`no first picture: ${error instanceof Error ? error.message : String(error)}`)
      }
    },
  }
}

/**
 * Has a preview send data as they are: to this machine itself, packing takes longer than sending, and a part of a packed
 * file is no part of the file.
 */
export const plainTables = (): Plugin => ({
  name: 'influence-map:plain-tables',
  configurePreviewServer: ({ middlewares }) =>
    void middlewares.use((request, _, next) => {
      if (/\.(?:csv|json|geojson)(?:\?|$)/.test(request.url ?? '')) delete request.headers['accept-encoding']
      next()
    }),
})

const KINDS: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  bin: 'application/octet-stream',
}

/**
 * Serves files of folders under `geodata/NAME/` to the geoparser's debug page, while developing and in a preview, and
 * never builds them into anything. What is not there is a 404, not the page that Vite would answer with.
 */
export function geodataFiles(folders: Record<string, string>): Plugin {
  const serve: Connect.NextHandleFunction = (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    const [, name = '', path = '', kind = ''] =
      /^\/([a-z]+)\/((?:[\w-]+\/)*[\w-]+\.(\w+))$/.exec(pathname) ?? []
    const known = Object.hasOwn(folders, name) && Object.hasOwn(KINDS, kind)
    const file = known ? join(folders[name]!, path) : ''
    if (!existsSync(file)) {
      response.statusCode = 404
      return void response.end()
    }
    response.setHeader('Content-Type', KINDS[kind] ?? '')
    createReadStream(file).pipe(response)
  }
  return {
    name: 'influence-map:geodata-files',
    configureServer: (server) => void server.middlewares.use('/geodata', serve),
    configurePreviewServer: (server) => void server.middlewares.use('/geodata', serve),
  }
}

/** The live map, and what cleans the HTML that it is handed. */
const AHEAD = /\/(?:app\/mount\.ts|dompurify\/dist\/[\w.]+)$/

/**
 * Has the built page's HTML name the scripts of the live map, which its first script then fetches beside the first picture
 * and not after it (`src/app/live/ahead.ts`), and preload the manifest and the first picture's file. The attributes are those
 * of what asks later: else they would come twice.
 */
export function preloads(): Plugin {
  return {
    name: 'influence-map:preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, chunk, path }) {
        // the page of figures has neither a first picture nor MapLibre
        if (!path.endsWith('index.html')) return []
        const scripts = new Set<string>()
        const follow = (name: string) => {
          const one = bundle?.[name]
          if (one?.type !== 'chunk' || scripts.has(name)) return
          scripts.add(name)
          one.imports.forEach(follow)
        }
        for (const one of Object.values(bundle ?? {}))
          if (one.type === 'chunk' && AHEAD.test(one.facadeModuleId ?? '')) follow(one.fileName)
        const here = new Set([chunk?.fileName, ...(chunk?.imports ?? [])])
        const hrefs = [...scripts].filter((name) => !here.has(name)).map((name) => `./${name}`)
        return [
          // before the scripts, which are larger and wanted later
          ...['manifest.json', FIRST].map((name) => ({
            tag: 'link',
            injectTo: 'head' as const,
            attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: `./data/${name}` },
          })),
          {
            tag: 'meta',
            injectTo: 'head' as const,
            attrs: { name: SCRIPTS_AHEAD, content: hrefs.join(' ') },
          },
        ]
      },
    },
  }
}
