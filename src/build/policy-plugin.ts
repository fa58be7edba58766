/** What the built page may do: its Content-Security-Policy, in the page itself and in the headers of a preview and of `npm start`. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { checkBasemaps } from '../model/check/basemaps.ts'
import type { Manifest, OfferedBasemap } from '../model/dataset.ts'

/** Elements and workers are made of no text that a policy of the page has not passed (`src/app/policy/`). Svelte and DOMPurify have one each. */
const TRUSTED_TYPES = [
  "require-trusted-types-for 'script'",
  'trusted-types default dompurify svelte-trusted-html',
]

/**
 * The page's policy: its own host, and those of the background maps that the dataset offers, nothing else. MapLibre's
 * control icons are data: pictures in its style sheet; its worker and the data come from our own host.
 */
export function policyOf(offered: readonly Pick<OfferedBasemap, 'url'>[]): string {
  const absolute = offered.filter(({ url }) => URL.canParse(url))
  const hosts = [...new Set(absolute.map(({ url }) => new URL(url).origin))].sort().map((host) => ` ${host}`)
  const others = hosts.join('')
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${others}`,
    `font-src 'self'${others}`,
    `connect-src 'self'${others}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    ...TRUSTED_TYPES,
  ].join('; ')
}

/** Pages of others that hold maps, as the examples do: they make elements as they like, and have frames of their own host. */
const HOSTS = 'examples/'
const hostPolicyOf = (policy: string): string =>
  [...policy.split('; ').filter((one) => !TRUSTED_TYPES.includes(one)), "frame-src 'self'"].join('; ')

/**
 * What a host should send with a file of the built page, by its path from there, `assets/x.js`. Any page may frame the map,
 * one opened from disk too, which `*` alone leaves out, and load its files: they are public, and a frame in a sandbox has no
 * origin of its own. A worker's policy is that of its own file.
 */
export function headersOf(path: string, policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': `${path.startsWith(HOSTS) ? hostPolicyOf(policy) : policy}; frame-ancestors * file:`,
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    // names of these hold a hash of what is in them
    'Cache-Control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
}

/** The background maps that the manifest of a folder of layers offers. Throws for a manifest that `build` did not write. */
function offeredBasemaps(folder: string): OfferedBasemap[] {
  const path = join(folder, 'manifest.json')
  if (!existsSync(path)) return []
  const { basemaps = [] } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest>
  const faults: string[] = []
  // what stands here goes into a policy
  checkBasemaps(basemaps, (pointer, message) => faults.push(`${path}${pointer}: ${message}`))
  if (faults.length) throw new Error(faults.join('\n'))
  return basemaps
}

/** Puts the policy into the built page; `layers` is the folder with the manifest. Not while developing: Vite's own client needs inline styles and a socket. */
export function contentSecurityPolicy(layers: string): Plugin {
  return {
    name: 'influence-map:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOf(offeredBasemaps(layers)) },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/** The policy that stands in a built page; null where it has none, as a page for debugging. */
export function policyIn(html: string): string | null {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
  return policy?.replaceAll('&#39;', "'") ?? null
}

/** Has a preview send the headers that a host should, with the policy that the page was built with. */
export const hostHeaders = (): Plugin => ({
  name: 'influence-map:host-headers',
  configurePreviewServer({ config, middlewares }) {
    const page = resolve(config.root, config.build.outDir, 'index.html')
    const policy = existsSync(page) ? policyIn(readFileSync(page, 'utf8')) : null
    if (policy === null) return
    middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '', 'http://localhost')
      for (const [name, value] of Object.entries(headersOf(pathname.slice(1), policy)))
        response.setHeader(name, value)
      next()
    })
  },
})
