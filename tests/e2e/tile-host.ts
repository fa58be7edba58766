import { GeoJSONVT } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { FeatureCollection } from 'geojson'
import { createServer } from 'node:http'
import { BufferWriter, Compression, S2PMTilesWriter, TileType } from 's2-pmtiles'

const DEEPEST = 3

/**
 * An archive of PMTiles, version 3, with these layers of tiles as deep as zoom 3; `version` is that of the Protomaps schema
 * which it says it is in.
 */
export async function makeArchive(
  layers: Record<string, FeatureCollection>,
  version = '4.0.0',
): Promise<Buffer> {
  const cut = Object.entries(layers).map(
    ([name, data]) => [name, new GeoJSONVT(data, { maxZoom: DEEPEST, indexMaxZoom: DEEPEST })] as const,
  )
  const out = new BufferWriter()
  const writer = new S2PMTilesWriter(out, TileType.Pbf, Compression.Gzip)
  for (let z = 0; z <= DEEPEST; z++)
    for (let x = 0; x < 2 ** z; x++)
      for (let y = 0; y < 2 ** z; y++) {
        const tiles = cut.flatMap(([name, index]) => {
          const tile = index.getTile(z, x, y)
          return tile ? [[name, tile] as const] : []
        })
        if (tiles.length)
          await writer.writeTileXYZ(
            z,
            x,
            y,
            fromGeojsonVt(Object.fromEntries(tiles), { version: 2, extent: 4096 }),
          )
      }
  const vector_layers = Object.keys(layers).map((id) => ({ id, fields: {} }))
  const told = {
    version,
    bounds: [-179, -80, 179, 80],
    attribution: 'Test tiles',
    minzoom: 0,
    maxzoom: DEEPEST,
    vector_layers,
  }
  await writer.commit(told as unknown as Parameters<typeof writer.commit>[0])
  return Buffer.from(out.commit())
}

export interface TileHost {
  /** With no slash at the end. */
  origin: string
  host: string
  files: Map<string, Buffer | string>
  /** Paths asked for so far. */
  asked: string[]
  close: () => Promise<void>
}

/** A host of maps on a free port of this machine: another origin than the page's. Sends parts, and lets all pages read. */
export async function startTileHost(): Promise<TileHost> {
  const files = new Map<string, Buffer | string>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', '*')
    const file = files.get(path)
    if (request.method === 'OPTIONS' || file === undefined) {
      response.statusCode = file === undefined ? 404 : 204
      return void response.end()
    }
    const bytes = Buffer.from(file)
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    if (from === undefined) return void response.end(bytes)
    const part = bytes.subarray(Number(from), Number(to) + 1)
    response.statusCode = 206
    response.setHeader('Content-Range', `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`)
    response.end(part)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections()
      server.close(() => done())
    })
  return { origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, files, asked, close }
}
