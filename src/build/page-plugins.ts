import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Plugin } from 'vite'

const SERVED = /\.(geo)?json$/

/** Serves the layer files of a folder under `data/` while developing, and copies them there when building. */
export function layerFiles(folder: string): Plugin {
  return {
    name: 'influence-map:layer-files',
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        const name = basename(new URL(request.url ?? '', 'http://localhost').pathname)
        const path = join(folder, name)
        if (!SERVED.test(name) || !existsSync(path)) return next()
        response.setHeader('Content-Type', 'application/json')
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
