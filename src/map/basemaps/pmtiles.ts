/** An archive of tiles in the Protomaps schema, read part by part from any host that can send parts of a file. */
import { addProtocol, removeProtocol } from 'maplibre-gl'
import { Compression, FetchSource, PMTiles, SharedPromiseCache, TileType, type Header } from 'pmtiles'
import type { Basemap } from './basemap.ts'
import { BasemapFault, basemapFault } from './fault.ts'
import { escapeHtml, FOREIGN, type BasemapPlace } from './place.ts'
import { protomapsParts } from './protomaps.ts'

const SOURCE = `${FOREIGN}protomaps`
/** Layers without which there is nothing to draw, and the version of the schema that the layers are written for. */
const NEEDED = ['earth', 'water']
const SCHEMA = '4'
/** Directories of the archive in memory. */
const KEPT = 100
const UNPACKED = [Compression.None, Compression.Gzip]

/** Opens an archive and checks it. Throws a `BasemapFault`, `silent` where the host does not answer. */
export async function openArchive({ url, attribution, language }: BasemapPlace): Promise<Basemap> {
  const archive = new PMTiles(new FetchSource(url), new SharedPromiseCache(KEPT, true, unpack), unpack)
  const header = await archive.getHeader().catch(readable)
  checkTiles(header)
  const metadata = await archive.getMetadata().catch(readable)
  checkSchema(metadata)
  // one for each archive opened: several maps of a page share MapLibre's list of protocols
  const protocol = `pmtiles-${crypto.randomUUID()}`
  addProtocol(protocol, async (request, { signal }) => {
    const [z = 0, x = 0, y = 0] = request.url.split('/').slice(-3).map(Number)
    const tile = await archive.getZxy(z, x, y, signal)
    return { data: tile?.data ?? new ArrayBuffer(0) }
  })
  const parts = (theme: Parameters<Basemap['ground']>[0]) => protomapsParts(SOURCE, theme, language)
  return {
    ground: (theme) => parts(theme).ground,
    lines: (theme) => parts(theme).lines,
    labels: (theme) => parts(theme).labels,
    attribution: attribution === null ? toldBy(metadata) : escapeHtml(attribution),
    origin: new URL(url).origin,
    sources: {
      [SOURCE]: {
        type: 'vector',
        tiles: [`${protocol}://{z}/{x}/{y}`],
        minzoom: header.minZoom,
        maxzoom: header.maxZoom,
        ...boundsOf(header),
      },
    },
    drop: () => removeProtocol(protocol),
  }
}

/** Unpacks a part; what is cut short or garbled is a fault, where browsers would speak of the network. */
async function unpack(data: ArrayBuffer, packing: Compression): Promise<ArrayBuffer> {
  if (packing !== Compression.Gzip) return data
  try {
    return await new Response(
      new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip')),
    ).arrayBuffer()
  } catch {
    throw new BasemapFault('archive')
  }
}

/** Where there are tiles, so that none is asked for elsewhere; nothing where the archive does not say. */
const boundsOf = ({ minLon, minLat, maxLon, maxLat }: Header) =>
  minLon < maxLon && minLat < maxLat
    ? { bounds: [minLon, minLat, maxLon, maxLat] as [number, number, number, number] }
    : {}

/** Throws for an archive of pictures, or packed as browsers cannot unpack. */
export function checkTiles({ tileType, tileCompression, internalCompression }: Header): void {
  if (tileType !== TileType.Mvt) throw new BasemapFault('tiles', TileType[tileType] ?? String(tileType))
  for (const packing of [tileCompression, internalCompression])
    if (!UNPACKED.includes(packing)) throw new BasemapFault('tiles', Compression[packing] ?? String(packing))
}

/** Throws for tiles of another schema, or of another version of it. */
export function checkSchema(metadata: unknown): void {
  const { version, vector_layers } = Object(metadata) as { version?: unknown; vector_layers?: unknown }
  const rows: unknown[] = Array.isArray(vector_layers) ? vector_layers : []
  const ids = rows.map((row) => Object(row).id as unknown)
  const missing = NEEDED.find((id) => !ids.includes(id))
  if (missing) throw new BasemapFault('schema', missing)
  if (typeof version === 'string' && version.split('.')[0] !== SCHEMA)
    throw new BasemapFault('version', version)
}

/** What the archive says of its sources, as HTML; MapLibre takes out what is not text or link. */
function toldBy(metadata: unknown): string {
  const { attribution } = Object(metadata) as { attribution?: unknown }
  return typeof attribution === 'string' ? attribution : ''
}

/** Failures of the package as faults: it tells them by their messages only. */
function readable(error: unknown): never {
  const said = error instanceof Error ? error.message : ''
  const [, status] = /^Bad response code: (\d+)/.exec(said) ?? []
  if (status) throw new BasemapFault('answer', status)
  if (/Byte Serving|content-length/i.test(said)) throw new BasemapFault('parts')
  const fault = basemapFault(error)
  throw fault.code === 'silent' ? fault : new BasemapFault('archive')
}
