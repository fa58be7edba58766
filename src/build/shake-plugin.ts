import type { Plugin } from 'vite'

/** What esbuild's option to keep names puts before a bundle: a helper that gives each function its name again. */
const KEPT_NAMES =
  /var (?<define>[\w$]+)=Object\.defineProperty;(?<between>(?:var [\w$]+=[\w.]+;)*)var (?<name>[\w$]+)=\((?<of>[\w$]+),(?<text>[\w$]+)\)=>\k<define>\(\k<of>,"name",\{value:\k<text>,configurable:!0\}\);/

/** Packages that are built so. */
const BUILT_SO = /\/node_modules\/(?:pmtiles|@protomaps\/basemaps)\/dist\/esm\/index\.js$/

/**
 * Has a bundle of esbuild with kept names drop what nobody imports: each call of the helper counts as an effect, and holds
 * its function back. Returns the code with a helper that has none; null where there is no such helper.
 */
export function withoutKeptNames(code: string): string | null {
  const found = KEPT_NAMES.exec(code)
  if (!found?.groups) return null
  const { between = '', name = '' } = found.groups
  return code.replace(found[0], () => `${between}var ${name}=/*#__NO_SIDE_EFFECTS__*/one=>one;`)
}

/**
 * Leaves out of the built page what it never calls of the packages that read and style tiles: exports that the page does
 * not import, and the JavaScript that unpacks gzip, which browsers do themselves (`src/map/basemaps/pmtiles.ts`).
 */
export const shake = (): Plugin => ({
  name: 'influence-map:shake',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id, importer) => (id === 'fflate' && BUILT_SO.test(importer ?? '') ? NO_UNPACKER : null),
  load: (id) =>
    id === NO_UNPACKER ? `export const decompressSync = () => { throw new Error('no unpacker') }` : null,
  transform(code, id) {
    if (!BUILT_SO.test(id)) return null
    const shaken = withoutKeptNames(code)
    if (shaken === null) this.warn(`${id} keeps no names: it may be shaken as it is`)
    return shaken === null ? null : { code: shaken, map: null }
  },
})

/**
 * Has workers' files keep what they export, which Vite would leave out: a page that can start no worker imports the
 * worker's file (`src/app/data-client.ts`).
 */
export const keptExports = (): Plugin => ({
  name: 'influence-map:kept-exports',
  apply: 'build',
  options: (options) => ({ ...options, preserveEntrySignatures: 'exports-only' }),
})

const NO_UNPACKER = '\0influence-map:no-unpacker'
