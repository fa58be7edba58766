import type { Polygon, MultiPolygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { describe, expect, test } from 'vitest'
import type { Topo } from '../../../../src/map/basemap-data.ts'
import { nearTopology } from '../../../../src/map/first/near-topology.ts'
import type { Bbox } from '../../../../src/map/view.ts'

const BOX: Bbox = [0, 0, 10, 10]

/** A ring of many points round a spot. */
const circle = (lon: number, lat: number, radius: number, points = 2000): Position[] =>
  Array.from({ length: points + 1 }, (_, i) => {
    const turn = ((i % points) / points) * 2 * Math.PI
    return [lon + radius * Math.cos(turn), lat + radius * Math.sin(turn)]
  })

const made = (objects: Record<string, GeoJSON.GeometryObject>): Topo =>
  topology(
    Object.fromEntries(
      Object.entries(objects).map(([name, geometry]) => [
        name,
        { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] },
      ]),
    ) as never,
    1e5,
  ) as unknown as Topo

const land = (...rings: Position[][]): Topo =>
  made({ land: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) } })

function polygonsOf(topo: Topo): Position[][] {
  const { features } = feature(topo, topo.objects['land']!)
  return features.flatMap(({ geometry }) => (geometry as MultiPolygon).coordinates.map(([outer]) => outer!))
}

/** True where a spot lies in a ring: an odd number of its edges lies to the east. */
function isIn([x = 0, y = 0]: Position, ring: Position[]): boolean {
  const crossed = ring.filter((to, i) => {
    const from = ring[i - 1]
    if (!from || from[1]! > y === to[1]! > y) return false
    return from[0]! + ((y - from[1]!) / (to[1]! - from[1]!)) * (to[0]! - from[0]!) > x
  })
  return crossed.length % 2 === 1
}

describe('the topology of the first map', () => {
  test('an island in view keeps its shape', () => {
    const [ring] = polygonsOf(nearTopology(land(circle(5, 5, 3)), ['land'], BOX))
    const far = Math.max(...ring!.map(([x = 0, y = 0]) => Math.abs(Math.hypot(x - 5, y - 5) - 3)))
    expect(ring!.length).toBeGreaterThan(200)
    expect(far).toBeLessThan(0.02)
  })

  test('an island far off is left out', () => {
    expect(polygonsOf(nearTopology(land(circle(5, 5, 3), circle(90, 50, 3)), ['land'], BOX))).toHaveLength(1)
  })

  test('a continent round the view has few points, and covers the view as before', () => {
    const [ring] = polygonsOf(nearTopology(land(circle(5, 5, 60)), ['land'], BOX))
    expect(ring!.length).toBeLessThan(40)
    for (const spot of [
      [0, 0],
      [10, 10],
      [-6, 16],
      [5, 5],
    ])
      expect(isIn(spot, ring!)).toBe(true)
  })

  test('a coast through the view parts it where it did', () => {
    const whole = land(circle(65, 5, 60))
    const before = polygonsOf(whole)[0]!
    const after = polygonsOf(nearTopology(whole, ['land'], BOX))[0]!
    expect(after.length).toBeLessThan(before.length / 2)
    for (let x = -6; x <= 16; x += 0.5)
      for (let y = -6; y <= 16; y += 0.5)
        // not on the coast itself, where half a pixel may be lost
        if (Math.abs(Math.hypot(x - 65, y - 5) - 60) > 0.02)
          expect(isIn([x, y], after), `${x} ${y}`).toBe(isIn([x, y], before))
  })

  test('lines far off are left out, and objects that are not asked for', () => {
    const topo = made({
      borders: { type: 'LineString', coordinates: circle(90, 50, 3).slice(0, 500) },
      rivers: { type: 'LineString', coordinates: circle(5, 5, 3) },
    })
    const { objects } = nearTopology(topo, ['borders'], BOX)
    expect(Object.keys(objects)).toEqual(['borders'])
    expect(objects['borders']!.geometries).toEqual([])
  })

  test('a single polygon in view stays', () => {
    const ring: Polygon = { type: 'Polygon', coordinates: [circle(5, 5, 3)] }
    expect(nearTopology(made({ land: ring }), ['land'], BOX).objects['land']!.geometries).toHaveLength(1)
  })

  test('positions that are not quantized are taken as they are', () => {
    const topo = land(circle(5, 5, 3))
    const { transform: _, ...plain } = topo
    expect(nearTopology(plain, ['land'], BOX).arcs).toBe(topo.arcs)
  })
})
