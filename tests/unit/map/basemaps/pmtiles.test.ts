import { Compression, TileType, type Header } from 'pmtiles'
import { expect, test } from 'vitest'
import { basemapFault } from '../../../../src/map/basemaps/fault.ts'
import { checkSchema, checkTiles } from '../../../../src/map/basemaps/pmtiles.ts'

const faultOf = (check: () => void) => {
  try {
    check()
  } catch (error) {
    const { code, detail } = basemapFault(error)
    return [code, detail]
  }
  return null
}
const layers = (...ids: string[]) => ids.map((id) => ({ id }))

test('tiles of the schema, with its version told or not', () => {
  expect(faultOf(() => checkSchema({ vector_layers: layers('water', 'earth', 'roads') }))).toBeNull()
  expect(
    faultOf(() => checkSchema({ version: '4.11.0', vector_layers: layers('earth', 'water') })),
  ).toBeNull()
})

test.each([
  ['another schema', { vector_layers: layers('water', 'transportation') }, ['schema', 'earth']],
  ['no list of layers', {}, ['schema', 'earth']],
  ['nothing', null, ['schema', 'earth']],
  ['an older version', { version: '3.7', vector_layers: layers('earth', 'water') }, ['version', '3.7']],
])('%s is refused', (_, metadata, fault) => expect(faultOf(() => checkSchema(metadata))).toEqual(fault))

test.each([
  [TileType.Mvt, Compression.Gzip, null],
  [TileType.Mvt, Compression.None, null],
  [TileType.Png, Compression.None, ['tiles', 'Png']],
  [TileType.Mvt, Compression.Brotli, ['tiles', 'Brotli']],
])('tiles of type %s packed as %s', (tileType, tileCompression, fault) => {
  const header = { tileType, tileCompression, internalCompression: Compression.Gzip } as Header
  expect(faultOf(() => checkTiles(header))).toEqual(fault)
})
