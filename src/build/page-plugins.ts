import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Connect, Plugin } from 'vite'

const SERVED = /\.(?:geojson|json|csv)$/

/** Serves the files of layers and records of a folder under `data/` while developing, and copies them there when building. */
export function layerFiles(folder: string): Plugin {
  return {
    name: 'influence-map:layer-files',
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        const name = basename(new URL(request.url ?? '', 'http://localhost').pathname)
        const path = join(folder, name)
        if (!SERVED.test(name) || !existsSync(path)) return next()
        response.setHeader('Content-Type', KINDS[name.split('.').at(-1) ?? ''] ?? 'application/json')
        createReadStream(path).pipe(response)
      })
    },
    generateBundle() {
      const names = existsSync(folder) ? readdirSync(folder).filter((name) => SERVED.test(name)) : []
      if (!names.includes('manifest.json'))
        this.warn(`missing manifest.json in ${folder}; run the pipeline first`)
      for (const name of names)
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source: readFileSync(join(folder, name)) })
    },
  }
}

/**
 * Has a preview send tables as they are: to this machine itself, packing takes longer than sending, and a part of a packed
 * file is no part of the file.
 */
export const plainTables = (): Plugin => ({
  name: 'influence-map:plain-tables',
  configurePreviewServer: ({ middlewares }) =>
    void middlewares.use((request, _, next) => {
      if (/\.csv(?:\?|$)/.test(request.url ?? '')) delete request.headers['accept-encoding']
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

/** MapLibre's control icons are data: pictures in its style sheet; its worker and the data come from our own host. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ')

/** Puts the policy into the built page. Not while developing: Vite's own client needs inline styles and a socket. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'influence-map:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}
